package id.emall.core.member.account;

import id.emall.core.common.Checks;
import id.emall.core.common.FieldError;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.member.OneTimeLinks;
import id.emall.core.member.OneTimeLinks.Purpose;
import id.emall.core.member.PhoneCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets those back in who forgot their password, by a link to their proven e-mail address or a code
 * to their phone. A wish is only written down here, whoever it is for; {@link ResetWishes} looks
 * later whether there is such a member. So neither the answer nor its time tells.
 */
@ApplicationScoped
public class PasswordReset {

  private static final int LOGIN_MOST = 254;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private PhoneCodes codes;
  private OneTimeLinks links;
  private AccountRows rows;
  private ResetPhones phones;

  protected PasswordReset() {}

  @Inject
  PasswordReset(
      Jdbi jdbi,
      Clock clock,
      Ids ids,
      PhoneCodes codes,
      OneTimeLinks links,
      AccountRows rows,
      ResetPhones phones) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.codes = codes;
    this.links = links;
    this.rows = rows;
    this.phones = phones;
  }

  /** How somebody is to get back in. */
  public enum Way {
    EMAIL,
    SMS
  }

  /**
   * Writes down that somebody forgot a password.
   *
   * @param login user name or e-mail address, in any case
   * @return under which a code that comes is to be typed; it is there for every login
   * @throws Refusal INVALID {@code login}
   */
  @Transactional
  public UUID wish(String login, Way way) {
    Checks checks = new Checks();
    String name = checks.line("login", login, 1, LOGIN_MOST);
    checks.refuse();
    UUID id = ids.next();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into reset_wish (id, login, way, wished_at) values (?, ?, ?, ?)",
                id,
                name,
                way.name(),
                Timestamp.from(clock.instant())));
    return id;
  }

  /**
   * Tries a code; a right one gives what a link would. Each call spends a try, and only whoever
   * made the wish knows its id: nobody else can spend them.
   *
   * @return the token of a link that sets a new password
   * @throws Refusal INVALID {@code code}, for a wrong code as for a wish of no member, and for a
   *     phone that may not open the account by now
   */
  @Transactional
  public String token(UUID wish, String typed) {
    String code = PhoneCodes.typed(typed);
    PhoneCodes.Answer answer = codes.attemptOf(wish, PhoneCodes.Purpose.RESET_PASSWORD, code);
    if (answer instanceof PhoneCodes.Answer.Right right
        && phones.mayOpen(right.memberId(), right.phone())
        && codes.spend(right)) {
      String mark = rows.passwordMark(right.memberId());
      return links.issue(Purpose.RESET_PASSWORD, right.memberId(), mark, null);
    }
    throw Refusal.invalid(new FieldError("code", "code.not-right"));
  }
}
