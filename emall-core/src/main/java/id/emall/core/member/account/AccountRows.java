package id.emall.core.member.account;

import id.emall.core.common.Actor;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads and writes what the use cases of this package have in common. */
@ApplicationScoped
class AccountRows {

  private static final String SELECT =
      """
      select id, username, name, email, email_proven_at, phone, language, regency_code,
        district_code, address, role
      from member where state = 'ACTIVE' and\s""";

  private Jdbi jdbi;

  protected AccountRows() {}

  @Inject
  AccountRows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The account of whoever acts.
   *
   * @throws Refusal SIGN_IN_REQUIRED
   */
  OwnAccount own(Actor actor) {
    return find(actor.requireMember().id()).orElseThrow(Refusal::signInRequired);
  }

  Optional<OwnAccount> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "id = :id")
                .bind("id", id)
                .mapTo(OwnAccount.class)
                .findOne());
  }

  /** The active member who signs in by this name or address. */
  Optional<OwnAccount> byLogin(String login) {
    String condition = login.indexOf('@') >= 0 ? "email" : "username";
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + condition + " = :login::citext")
                .bind("login", login)
                .mapTo(OwnAccount.class)
                .findOne());
  }

  String passwordHash(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select password_hash from member where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
  }

  /** Tells one password of a member from the next without telling anything about either. */
  String passwordMark(UUID id) {
    return Hashing.sha256(passwordHash(id));
  }

  void setPassword(UUID id, String hash) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update member set password_hash = ? where id = ? and state = 'ACTIVE'", hash, id));
  }
}
