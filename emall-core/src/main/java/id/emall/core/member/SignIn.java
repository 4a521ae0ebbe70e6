package id.emall.core.member;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Lets members in by user name or e-mail address and password. */
@ApplicationScoped
public class SignIn {

  private Jdbi jdbi;
  private Passwords passwords;
  private SignInFailures failures;
  private Sessions sessions;
  private KnownDevices devices;

  protected SignIn() {}

  @Inject
  public SignIn(
      Jdbi jdbi,
      Passwords passwords,
      SignInFailures failures,
      Sessions sessions,
      KnownDevices devices) {
    this.jdbi = jdbi;
    this.passwords = passwords;
    this.failures = failures;
    this.sessions = sessions;
    this.devices = devices;
  }

  private record Row(UUID id, String passwordHash, MemberView.State state) {}

  /**
   * @param login user name or e-mail address, in any case
   * @throws Refusal INVALID {@code sign-in.wrong} without telling which of both is wrong; TOO_MANY
   *     {@code sign-in.wait} (seconds); CONFLICT {@code sign-in.phone-unconfirmed} (member id)
   *     until the phone is proven, {@code sign-in.suspended} when an operator stopped the member
   */
  public SessionToken signIn(String login, String password, SignInOrigin origin) {
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
      throw Refusal.invalid(new FieldError("password", "sign-in.wrong"));
    }
    Row row = member.get();
    switch (row.state()) {
      case AWAITING_PHONE -> throw Refusal.conflict("sign-in.phone-unconfirmed", row.id());
      case SUSPENDED -> throw Refusal.conflict("sign-in.suspended");
      case ACTIVE -> failures.forget(counted);
    }
    return sessions.open(row.id());
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
