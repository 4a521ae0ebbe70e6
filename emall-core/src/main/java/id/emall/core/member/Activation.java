package id.emall.core.member;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Makes a member active once the phone is proven. */
@ApplicationScoped
class Activation {

  private Jdbi jdbi;
  private Clock clock;
  private PhoneCodes codes;
  private Event<Object> events;

  protected Activation() {}

  @Inject
  Activation(Jdbi jdbi, Clock clock, PhoneCodes codes, Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.codes = codes;
    this.events = events;
  }

  /**
   * Spends the code and activates in one transaction: both happen or neither.
   *
   * @throws Refusal CONFLICT {@code email.held} for a decoy: the phone is proven, so its owner may
   *     learn why it ends here
   */
  @Transactional
  public void activate(UUID memberId, PhoneCodes.Answer.Right right) {
    if (decoy(memberId)) {
      throw Refusal.conflict("email.held");
    }
    boolean first = codes.spend(right) && activate(memberId, right.phone());
    if (!first) {
      throw Refusal.invalid(new FieldError("code", "code.expired"));
    }
    events.fire(new MemberActivated(memberId));
  }

  private boolean decoy(UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select claimed_email is not null from member where id = :id")
                .bind("id", memberId)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
  }

  /** The phone may have been changed since the code was sent: then it proves nothing. */
  private boolean activate(UUID memberId, String phone) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update member set state = 'ACTIVE', activated_at = :now
                        where id = :id and state = 'AWAITING_PHONE' and phone = :phone
                        """)
                    .bind("now", clock.instant())
                    .bind("id", memberId)
                    .bind("phone", phone)
                    .execute())
        == 1;
  }
}
