package id.emall.core.member.factor;

import id.emall.core.common.BrokenConstraint;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.member.MemberView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The public parts of members' passkeys. */
@ApplicationScoped
class PasskeyRows {

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;

  protected PasskeyRows() {}

  @Inject
  PasskeyRows(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  /** One that answers, and whose it is. */
  record Found(
      UUID id,
      UUID memberId,
      MemberView.State state,
      boolean doubted,
      byte[] credential,
      long signCount,
      boolean backedUp) {}

  Optional<Found> find(byte[] credentialId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id, p.member_id, m.state, p.doubted, p.credential, p.sign_count,
                      p.backed_up
                    from passkey p join member m on m.id = p.member_id
                    where p.credential_id = :id
                    """)
                .bind("id", credentialId)
                .mapTo(Found.class)
                .findOne());
  }

  List<Passkey> of(UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, name, backed_up, added_at, used_at, doubted from passkey
                    where member_id = :member order by added_at
                    """)
                .bind("member", memberId)
                .mapTo(Passkey.class)
                .list());
  }

  List<byte[]> credentialIds(UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select credential_id from passkey where member_id = :member")
                .bind("member", memberId)
                .mapTo(byte[].class)
                .list());
  }

  /**
   * @throws Refusal CONFLICT {@code passkey.wrong} when somebody has one of this id
   */
  void insert(UUID memberId, String name, PasskeyCheck.Made made) {
    try {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(
                      """
                      insert into passkey (id, member_id, credential_id, credential, sign_count,
                        backed_up, name, added_at)
                      values (:id, :member, :credentialId, :credential, :count, :backedUp, :name,
                        :now)
                      """)
                  .bind("id", ids.next())
                  .bind("member", memberId)
                  .bind("credentialId", made.id())
                  .bind("credential", made.credential())
                  .bind("count", made.signCount())
                  .bind("backedUp", made.backedUp())
                  .bind("name", name)
                  .bind("now", clock.instant())
                  .execute());
    } catch (UnableToExecuteStatementException e) {
      throw BrokenConstraint.name(e)
          .<RuntimeException>map(broken -> Refusal.conflict("passkey.wrong"))
          .orElse(e);
    }
  }

  /** Notes a use; false when another use got ahead of it. */
  boolean used(UUID id, PasskeyCheck.Made made) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update passkey set sign_count = :count, backed_up = :backedUp, used_at = :now
                        where id = :id and (sign_count < :count or sign_count = 0 and :count = 0)
                        """)
                    .bind("count", made.signCount())
                    .bind("backedUp", made.backedUp())
                    .bind("now", clock.instant())
                    .bind("id", id)
                    .execute())
        == 1;
  }

  void doubt(UUID memberId, Instant since) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update passkey set doubted = true where member_id = :member and added_at > :since")
                .bind("member", memberId)
                .bind("since", since)
                .execute());
  }

  /** Its name, if it was the member's and is gone now. */
  Optional<String> remove(UUID memberId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "delete from passkey where id = :id and member_id = :member returning name")
                .bind("id", id)
                .bind("member", memberId)
                .mapTo(String.class)
                .findOne());
  }
}
