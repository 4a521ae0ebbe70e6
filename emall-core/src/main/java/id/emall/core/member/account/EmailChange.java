package id.emall.core.member.account;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.BrokenConstraint;
import id.emall.core.common.Chance;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.member.EmailHolders;
import id.emall.core.member.KnownEmailRegistered;
import id.emall.core.member.OneTimeLinks;
import id.emall.core.member.OneTimeLinks.Purpose;
import id.emall.core.member.Passwords;
import id.emall.core.member.RegistrationChecks;
import id.emall.core.member.Sessions;
import id.emall.core.member.factor.Passkeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Has mail go elsewhere. A link to the new address makes the change; the old one gets a link that
 * takes everything back for three days, and meanwhile nobody else can have that address. Whether
 * the new address is another member's is told to that member alone.
 */
@ApplicationScoped
public class EmailChange {

  /** A phone or passkey added so long before a change was taken back may be the thief's. */
  private static final Duration THIEFS = Duration.ofDays(14);

  private Jdbi jdbi;
  private Clock clock;
  private Chance chance;
  private AccountRows rows;
  private EmailHolders holders;
  private ResetPhones phones;
  private Passkeys passkeys;
  private OwnPasswordCheck check;
  private RegistrationChecks checks;
  private Passwords passwords;
  private Sessions sessions;
  private OneTimeLinks links;
  private AuditLog audit;
  private Event<Object> events;

  protected EmailChange() {}

  @Inject
  EmailChange(
      Jdbi jdbi,
      Clock clock,
      Chance chance,
      AccountRows rows,
      EmailHolders holders,
      ResetPhones phones,
      Passkeys passkeys,
      OwnPasswordCheck check,
      RegistrationChecks checks,
      Passwords passwords,
      Sessions sessions,
      OneTimeLinks links,
      AuditLog audit,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chance = chance;
    this.rows = rows;
    this.holders = holders;
    this.phones = phones;
    this.passkeys = passkeys;
    this.check = check;
    this.checks = checks;
    this.passwords = passwords;
    this.sessions = sessions;
    this.links = links;
    this.audit = audit;
    this.events = events;
  }

  /** An address before and after a change that a link makes or takes back. */
  public record Wish(String before, String after) {}

  /**
   * Begins a change.
   *
   * @throws Refusal INVALID {@code email}, {@code password}; TOO_MANY {@code sign-in.wait}, {@code
   *     link.wait}, {@code link.too-many}
   */
  @Transactional
  public void ask(Actor actor, String typed, String password) {
    Checks found = new Checks();
    String wished = checks.email(found, typed);
    found.that(!wished.equalsIgnoreCase(rows.own(actor).email()), "email", "email.same");
    found.refuse();
    OwnAccount own = check.require(actor, "password", password);
    EmailProof.refuseEarly(links.pause(Purpose.CHANGE_EMAIL, own.id()));
    links.withdraw(Purpose.CHANGE_EMAIL, own.id());
    String token = links.issue(Purpose.CHANGE_EMAIL, own.id(), own.email(), wished);
    events.fire(new EmailChangeAsked(own.id(), wished));
    List<UUID> others = holders.of(wished, own.id());
    if (others.isEmpty()) {
      events.fire(new LinkIssued(own.id(), Purpose.CHANGE_EMAIL, wished, token, Map.of()));
    }
    others.stream()
        .filter(holders::mayHear)
        .forEach(holder -> events.fire(new KnownEmailRegistered(holder)));
    if (own.isEmailProven()) {
      String undo = links.issue(Purpose.UNDO_EMAIL, own.id(), wished, own.email());
      events.fire(
          new LinkIssued(own.id(), Purpose.UNDO_EMAIL, own.email(), undo, Map.of("email", wished)));
    }
    audit.write(actor, "member.email-ask", "member", own.id(), Map.of(), Map.of());
  }

  /**
   * What a link would change; nothing is spent.
   *
   * @throws Refusal CONFLICT {@code link.dead}
   */
  public Wish look(Purpose purpose, String token) {
    return links
        .look(purpose, token)
        .map(link -> new Wish(link.about(), link.aim()))
        .orElseThrow(() -> Refusal.conflict("link.dead"));
  }

  /**
   * Makes the change.
   *
   * @throws Refusal CONFLICT {@code link.dead}, also when the address was changed since; {@code
   *     email.held} when another member has the new one by now
   */
  @Transactional
  public void confirm(String token) {
    OneTimeLinks.Link link = spend(Purpose.CHANGE_EMAIL, token);
    UUID member = link.memberId();
    if (!holders.of(link.aim(), member).isEmpty()) {
      throw Refusal.conflict("email.held");
    }
    if (!set(member, link.about(), link.aim())) {
      throw Refusal.conflict("link.dead");
    }
    links.withdraw(Purpose.PROVE_EMAIL, member);
    links.withdraw(Purpose.RESET_PASSWORD, member);
    audit.write(Actor.VISITOR, "member.email", "member", member, Map.of(), Map.of());
    events.fire(new EmailChanged(member, link.about(), link.aim()));
  }

  /**
   * Takes a change back, made or not: the old address counts again, the password that was typed for
   * it counts no more, all sessions end, and a phone and passkeys that were set lately open
   * nothing. Links that take later changes back are void, for they lie in mailboxes of whoever made
   * this one; an earlier one stays its owner's.
   *
   * @return the token of a link that sets a new password
   * @throws Refusal CONFLICT {@code link.dead}
   */
  @Transactional
  public String undo(String token) {
    OneTimeLinks.Link link = spend(Purpose.UNDO_EMAIL, token);
    links.withdrawLater(link);
    UUID member = link.memberId();
    String now = rows.find(member).orElseThrow(() -> Refusal.conflict("link.dead")).email();
    set(member, now, link.aim());
    rows.setPassword(member, passwords.hash(chance.token()));
    sessions.endAll(member);
    Instant since = clock.instant().minus(THIEFS);
    phones.doubt(member, since);
    passkeys.doubt(member, since);
    links.withdraw(Purpose.CHANGE_EMAIL, member);
    links.withdraw(Purpose.RESET_PASSWORD, member);
    audit.write(Actor.VISITOR, "member.email-undo", "member", member, Map.of(), Map.of());
    if (!now.equalsIgnoreCase(link.aim())) {
      events.fire(new EmailChanged(member, now, link.aim()));
    }
    return links.issue(Purpose.RESET_PASSWORD, member, rows.passwordMark(member), null);
  }

  private OneTimeLinks.Link spend(Purpose purpose, String token) {
    return links.spend(purpose, token).orElseThrow(() -> Refusal.conflict("link.dead"));
  }

  /** The unique address decides between two who wish for one at the same moment. */
  private boolean set(UUID member, String before, String after) {
    try {
      return jdbi.withHandle(
              handle ->
                  handle
                      .createUpdate(
                          """
                          update member set email = :after, email_proven_at = :now
                          where id = :id and email = :before::citext and state = 'ACTIVE'
                          """)
                      .bind("after", after)
                      .bind("before", before)
                      .bind("id", member)
                      .bind("now", clock.instant())
                      .execute())
          == 1;
    } catch (UnableToExecuteStatementException e) {
      boolean held = BrokenConstraint.name(e).filter("member_email_key"::equals).isPresent();
      throw held ? Refusal.conflict("email.held") : e;
    }
  }
}
