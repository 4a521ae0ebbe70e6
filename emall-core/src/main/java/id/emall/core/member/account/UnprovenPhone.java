package id.emall.core.member.account;

import id.emall.core.common.Checks;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.member.Passwords;
import id.emall.core.member.PhoneCodes;
import id.emall.core.member.RegistrationChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The phone of a registration whose code has not been typed yet, and another one in its place, for
 * who mistyped it. Decoys answer like any other registration.
 */
@ApplicationScoped
public class UnprovenPhone {

  /** Wrong passwords count as well. */
  static final int CHANGES_PER_DAY = 5;

  private Jdbi jdbi;
  private RegistrationChecks checks;
  private Passwords passwords;
  private PhoneCodes codes;
  private TryCounts tries;

  protected UnprovenPhone() {}

  @Inject
  UnprovenPhone(
      Jdbi jdbi,
      RegistrationChecks checks,
      Passwords passwords,
      PhoneCodes codes,
      TryCounts tries) {
    this.jdbi = jdbi;
    this.checks = checks;
    this.passwords = passwords;
    this.codes = codes;
    this.tries = tries;
  }

  private record Waiting(String phone, String passwordHash, String language) {}

  /** The phone that a registration waits for, in E.164. */
  public Optional<String> of(UUID registration) {
    return find(registration).map(Waiting::phone);
  }

  /**
   * Puts another phone in its place and sends a code there; the codes of the one before count no
   * more. Whether it is another member's is told once it is proven.
   *
   * @param password of the registration, so that an address seen over a shoulder is not enough
   * @throws Refusal INVALID {@code phone}, {@code password}; NOT_FOUND when nobody waits under this
   *     id; TOO_MANY {@code tries.wait}, {@code code.wait}, {@code code.too-many}
   */
  @Transactional
  public void change(UUID registration, String typed, String password) {
    Waiting waiting = find(registration).orElseThrow(() -> Refusal.notFound("member"));
    Checks found = new Checks();
    String wished = checks.phone(found, typed);
    found.that(!wished.equals(waiting.phone()), "phone", "phone.same");
    found.refuse();
    tries.spend("unproven-phone", registration.toString(), CHANGES_PER_DAY, Duration.ofDays(1));
    if (!passwords.matches(password == null ? "" : password, waiting.passwordHash())) {
      throw Refusal.invalid(new FieldError("password", "password.wrong"));
    }
    if (!put(registration, waiting.phone(), wished)) {
      throw Refusal.notFound("member");
    }
    codes.issue(PhoneCodes.Purpose.CONFIRM_PHONE, registration, wished, waiting.language());
  }

  private Optional<Waiting> find(UUID registration) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select phone, password_hash, language from member
                    where id = :id and state = 'AWAITING_PHONE' and phone <> ''
                    """)
                .bind("id", registration)
                .mapTo(Waiting.class)
                .findOne());
  }

  /** The condition decides: the phone before may have been proven meanwhile. */
  private boolean put(UUID registration, String before, String wished) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update member set phone = :phone
                        where id = :id and state = 'AWAITING_PHONE' and phone = :before
                        """)
                    .bind("phone", wished)
                    .bind("id", registration)
                    .bind("before", before)
                    .execute())
        == 1;
  }
}
