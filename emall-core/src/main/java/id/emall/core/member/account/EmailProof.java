package id.emall.core.member.account;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.MemberActivated;
import id.emall.core.member.OneTimeLinks;
import id.emall.core.member.OneTimeLinks.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Has members prove by a mailed link that they read mail at their address. An address that nobody
 * proved gets only what has to be sent, and never a link that sets a password.
 */
@ApplicationScoped
public class EmailProof {

  private static final Duration SHORT = Duration.ofMinutes(2);

  private Jdbi jdbi;
  private Clock clock;
  private AccountRows rows;
  private OneTimeLinks links;
  private Event<LinkIssued> mails;

  protected EmailProof() {}

  @Inject
  EmailProof(
      Jdbi jdbi, Clock clock, AccountRows rows, OneTimeLinks links, Event<LinkIssued> mails) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.rows = rows;
    this.links = links;
    this.mails = mails;
  }

  /** Not before the phone is proven, or registrations would mail whatever address is typed. */
  void activated(@Observes MemberActivated event) {
    rows.find(event.memberId()).ifPresent(this::mail);
  }

  private void mail(OwnAccount own) {
    String token = links.issue(Purpose.PROVE_EMAIL, own.id(), own.email(), null);
    mails.fire(new LinkIssued(own.id(), Purpose.PROVE_EMAIL, own.email(), token, Map.of()));
  }

  /**
   * Mails another link.
   *
   * @throws Refusal TOO_MANY {@code link.wait} (seconds) within a minute, {@code link.too-many}
   *     after five in a day; CONFLICT {@code email.proven}
   */
  @Transactional
  public void sendAgain(Actor actor) {
    OwnAccount own = rows.own(actor);
    if (own.isEmailProven()) {
      throw Refusal.conflict("email.proven");
    }
    refuseEarly(links.pause(Purpose.PROVE_EMAIL, own.id()));
    mail(own);
  }

  static void refuseEarly(Duration pause) {
    if (pause.compareTo(SHORT) > 0) {
      throw Refusal.tooMany("link.too-many");
    }
    if (pause.isPositive()) {
      throw Refusal.tooMany("link.wait", Math.max(1, pause.toSeconds()));
    }
  }

  /**
   * The address that a link proves; nothing is spent.
   *
   * @throws Refusal CONFLICT {@code link.dead}
   */
  public String address(String token) {
    return links
        .look(Purpose.PROVE_EMAIL, token)
        .map(OneTimeLinks.Link::about)
        .orElseThrow(() -> Refusal.conflict("link.dead"));
  }

  /**
   * Proves the address, from whatever device.
   *
   * @return whose it is
   * @throws Refusal CONFLICT {@code link.dead}, also when the address was changed since
   */
  @Transactional
  public UUID prove(String token) {
    return links
        .spend(Purpose.PROVE_EMAIL, token)
        .filter(this::isProven)
        .map(OneTimeLinks.Link::memberId)
        .orElseThrow(() -> Refusal.conflict("link.dead"));
  }

  private boolean isProven(OneTimeLinks.Link link) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update member set email_proven_at = :now
                        where id = :id and email = :email::citext and state = 'ACTIVE'
                        """)
                    .bind("now", clock.instant())
                    .bind("id", link.memberId())
                    .bind("email", link.about())
                    .execute())
        == 1;
  }
}
