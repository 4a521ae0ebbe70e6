package id.emall.core.member;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.SecurityLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Knows members by user name or e-mail address and password. What that opens is said by {@link
 * id.emall.core.member.factor.SignInSteps}.
 */
@ApplicationScoped
public class SignIn {

  private Jdbi jdbi;
  private Passwords passwords;
  private SignInFailures failures;
  private KnownDevices devices;

  protected SignIn() {}

  @Inject
  public SignIn(Jdbi jdbi, Passwords passwords, SignInFailures failures, KnownDevices devices) {
    this.jdbi = jdbi;
    this.passwords = passwords;
    this.failures = failures;
    this.devices = devices;
  }

  private record Row(UUID id, String passwordHash, MemberView.State state) {}

  /**
   * Opens nothing by itself.
   *
   * @param login user name or e-mail address, in any case
   * @return the member's id
   * @throws Refusal INVALID {@code sign-in.wrong} without telling which of both is wrong; TOO_MANY
   *     {@code sign-in.wait} (seconds); CONFLICT {@code sign-in.phone-unconfirmed} (member id)
   *     until the phone is proven, {@code sign-in.suspended} when an operator stopped the member
   */
  public UUID prove(String login, String password, SignInOrigin origin) {
    String name = login == null ? "" : login.strip();
    String secret = password == null ? "" : password;
    Optional<Row> member = find(name);
    SignInFailures.Counted counted =
        member
            .flatMap(row -> devices.name(row.id(), origin.device()))
            .map(device -> failures.countOnDevice(name, device))
            .orElseGet(() -> failures.count(name, origin.address()));
    boolean right = member.isPresent() && passwords.matches(secret, member.get().passwordHash());
    if (member.isEmpty()) {
      passwords.pretend(secret);
    }
    if (!right) {
      SecurityLog.refused(
          "sign-in by password",
          member.map(row -> "member:" + row.id()).orElse("nobody"),
          "from " + origin.address());
      throw Refusal.invalid(new FieldError("password", "sign-in.wrong"));
    }
    Row row = member.get();
    switch (row.state()) {
      case AWAITING_PHONE -> throw Refusal.conflict("sign-in.phone-unconfirmed", row.id());
      case SUSPENDED -> throw Refusal.conflict("sign-in.suspended");
      case ACTIVE -> failures.forget(counted);
    }
    if (passwords.isWeak(row.passwordHash())) {
      strengthen(row, secret);
    }
    return row.id();
  }

  /** An old hash gives way to a stronger one while the password is at hand. */
  private void strengthen(Row row, String password) {
    String stronger = passwords.hash(password);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update member set password_hash = ? where id = ? and password_hash = ?",
                stronger,
                row.id(),
                row.passwordHash()));
  }

  /** Whether this is the member's password; the caller counts the tries. */
  public boolean isPasswordOf(UUID memberId, String password) {
    String hash =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select password_hash from member where id = :id")
                    .bind("id", memberId)
                    .mapTo(String.class)
                    .one());
    return passwords.matches(password == null ? "" : password, hash);
  }

  /**
   * User names have no {@code @}, so the two cannot be mistaken for each other. An e-mail address
   * counts only once its member is active: before, signing in with it would tell whether a
   * registration with it is a decoy.
   */
  private Optional<Row> find(String login) {
    if (login.isEmpty() || login.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    String condition =
        login.indexOf('@') >= 0
            ? "email = :login::citext and state <> 'AWAITING_PHONE'"
            : "username = :login::citext";
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id, password_hash, state from member where " + condition)
                .bind("login", login)
                .mapTo(Row.class)
                .findOne());
  }
}
