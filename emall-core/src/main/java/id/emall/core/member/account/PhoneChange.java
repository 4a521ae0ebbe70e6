package id.emall.core.member.account;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.BrokenConstraint;
import id.emall.core.common.Checks;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.member.PhoneCodes;
import id.emall.core.member.RegistrationChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Gives members another phone once they have typed the code that was sent there. */
@ApplicationScoped
public class PhoneChange {

  private static final int PHONES_PER_DAY = 5;

  private Jdbi jdbi;
  private Clock clock;
  private AccountRows rows;
  private OwnPasswordCheck check;
  private RegistrationChecks checks;
  private PhoneCodes codes;
  private ResetPhones phones;
  private TryCounts tries;
  private AuditLog audit;
  private Event<PhoneChanged> changes;

  protected PhoneChange() {}

  @Inject
  PhoneChange(
      Jdbi jdbi,
      Clock clock,
      AccountRows rows,
      OwnPasswordCheck check,
      RegistrationChecks checks,
      PhoneCodes codes,
      ResetPhones phones,
      TryCounts tries,
      AuditLog audit,
      Event<PhoneChanged> changes) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.rows = rows;
    this.check = check;
    this.checks = checks;
    this.codes = codes;
    this.phones = phones;
    this.tries = tries;
    this.audit = audit;
    this.changes = changes;
  }

  /**
   * Sends a code to the phone that somebody wishes to have. Whether it is another member's is told
   * once it is proven.
   *
   * @throws Refusal INVALID {@code phone}, {@code password}; TOO_MANY {@code sign-in.wait}, {@code
   *     code.wait}, {@code code.too-many}, {@code tries.wait}
   */
  @Transactional
  public void ask(Actor actor, String typed, String password) {
    Checks found = new Checks();
    String wished = checks.phone(found, typed);
    OwnAccount before = rows.own(actor);
    boolean same = wished.equals(before.phone()) && !phones.doubted(before.id());
    found.that(!same, "phone", "phone.same");
    found.refuse();
    OwnAccount own = check.require(actor, "password", password);
    tries.spend("phone-change", own.id().toString(), PHONES_PER_DAY, Duration.ofDays(1));
    codes.issue(PhoneCodes.Purpose.CHANGE_PHONE, own.id(), wished, own.language());
    audit.write(actor, "member.phone-ask", "member", own.id(), Map.of(), Map.of());
  }

  /** The phone whose code is waited for, in E.164. */
  public Optional<String> waiting(Actor actor) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select phone from one_time_code
                    where member_id = :member and purpose = 'CHANGE_PHONE' and used_at is null
                      and expires_at > :now
                    order by issued_at desc, id desc limit 1
                    """)
                .bind("member", actor.requireMember().id())
                .bind("now", clock.instant())
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Makes the change. Each call spends a try.
   *
   * @throws Refusal INVALID {@code code}; CONFLICT {@code phone.held} when another member proved
   *     this phone
   */
  @Transactional
  public void confirm(Actor actor, String typed) {
    OwnAccount own = rows.own(actor);
    String code = PhoneCodes.typed(typed);
    switch (codes.attempt(PhoneCodes.Purpose.CHANGE_PHONE, own.id(), code)) {
      case PhoneCodes.Answer.None none ->
          throw Refusal.invalid(new FieldError("code", "code.expired"));
      case PhoneCodes.Answer.Wrong wrong ->
          throw Refusal.invalid(new FieldError("code", "code.wrong"));
      case PhoneCodes.Answer.Right right -> set(actor, own, right);
    }
  }

  private void set(Actor actor, OwnAccount own, PhoneCodes.Answer.Right right) {
    if (!codes.spend(right)) {
      throw Refusal.invalid(new FieldError("code", "code.expired"));
    }
    try {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(
                      """
                      update member set phone = :phone, phone_set_at = :now, phone_doubted = false
                      where id = :id and state = 'ACTIVE'
                      """)
                  .bind("phone", right.phone())
                  .bind("now", clock.instant())
                  .bind("id", own.id())
                  .execute());
    } catch (UnableToExecuteStatementException e) {
      boolean held = BrokenConstraint.name(e).filter("member_phone_active"::equals).isPresent();
      throw held ? Refusal.conflict("phone.held") : e;
    }
    audit.write(actor, "member.phone", "member", own.id(), Map.of(), Map.of());
    if (!own.phone().equals(right.phone())) {
      changes.fire(new PhoneChanged(own.id(), own.phone(), right.phone()));
    }
  }
}
