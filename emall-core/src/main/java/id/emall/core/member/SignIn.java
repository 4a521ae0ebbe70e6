package id.emall.core.member;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
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

  protected SignIn() {}

  @Inject
  public SignIn(Jdbi jdbi, Passwords passwords, SignInFailures failures, Sessions sessions) {
    this.jdbi = jdbi;
    this.passwords = passwords;
    this.failures = failures;
    this.sessions = sessions;
  }

  private record Row(UUID id, String passwordHash, MemberView.State state) {}

  /**
   * @param login user name or e-mail address, in any case
   * @param address of the one who asks, for slowing guesses down
   * @throws Refusal INVALID {@code sign-in.wrong} without telling which of both is wrong; TOO_MANY
   *     {@code sign-in.wait} (seconds); CONFLICT {@code sign-in.phone-unconfirmed} (member id)
   *     until the phone is proven, {@code sign-in.suspended} when an operator stopped the member
   */
  public SessionToken signIn(String login, String password, String address, String userAgent) {
    String name = login == null ? "" : login.strip();
    String secret = password == null ? "" : password;
    Instant counted = failures.count(name, address);
    Optional<Row> member = find(name);
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
      case ACTIVE -> failures.forget(name, address, counted);
    }
    return sessions.open(row.id(), userAgent);
  }

  /** User names have no {@code @}, so the two cannot be mistaken for each other. */
  private Optional<Row> find(String login) {
    if (login.isEmpty() || login.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    String column = login.indexOf('@') >= 0 ? "email" : "username";
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, password_hash, state from member where %s = :login::citext"
                        .formatted(column))
                .bind("login", login)
                .mapTo(Row.class)
                .findOne());
  }
}
