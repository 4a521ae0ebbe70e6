package id.emall.core.member.account;

import id.emall.core.common.work.RecurringWork;
import id.emall.core.member.OneTimeLinks;
import id.emall.core.member.OneTimeLinks.Purpose;
import id.emall.core.member.PhoneCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Sends what people who forgot a password wished for; a link by mail where the phone may not open
 * the account, which nobody who asks is told. Whoever floods a member with wishes only makes
 * further ones go unheard for a while; what was sent before stays good.
 */
@ApplicationScoped
public class ResetWishes implements RecurringWork {

  private static final int MOST = 50;

  private Jdbi jdbi;
  private AccountRows rows;
  private ResetPhones phones;
  private OneTimeLinks links;
  private PhoneCodes codes;
  private Event<LinkIssued> mails;

  protected ResetWishes() {}

  @Inject
  ResetWishes(
      Jdbi jdbi,
      AccountRows rows,
      ResetPhones phones,
      OneTimeLinks links,
      PhoneCodes codes,
      Event<LinkIssued> mails) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.phones = phones;
    this.links = links;
    this.codes = codes;
    this.mails = mails;
  }

  private record Wish(UUID id, String login, PasswordReset.Way way) {}

  @Override
  public String name() {
    return "reset-wishes";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(1);
  }

  @Override
  @Transactional
  public void run() {
    taken().forEach(wish -> rows.byLogin(wish.login()).ifPresent(own -> answer(wish, own)));
  }

  private List<Wish> taken() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    delete from reset_wish where id in (
                      select id from reset_wish order by id for update skip locked limit :most)
                    returning id, login, way
                    """)
                .bind("most", MOST)
                .mapTo(Wish.class)
                .list());
  }

  private void answer(Wish wish, OwnAccount own) {
    if (wish.way() == PasswordReset.Way.SMS && phones.mayOpen(own.id(), own.phone())) {
      codes.issueQuietly(
          wish.id(), PhoneCodes.Purpose.RESET_PASSWORD, own.id(), own.phone(), own.language());
    } else {
      mail(own);
    }
  }

  /** Never to an address that nobody has proven: it may be a stranger's. */
  private void mail(OwnAccount own) {
    if (own.isEmailProven() && links.pause(Purpose.RESET_PASSWORD, own.id()).isZero()) {
      String mark = rows.passwordMark(own.id());
      String token = links.issue(Purpose.RESET_PASSWORD, own.id(), mark, null);
      mails.fire(new LinkIssued(own.id(), Purpose.RESET_PASSWORD, own.email(), token, Map.of()));
    }
  }
}
