package id.emall.core.member.office;

import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which account of which office is which operator's. */
@ApplicationScoped
class OfficeAccountRows {

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;

  protected OfficeAccountRows() {}

  @Inject
  OfficeAccountRows(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  /** The active operator whose account this is; notes that it was used. */
  Optional<UUID> use(String provider, String subject) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update office_account a set used_at = :now from member m
                    where a.provider = :provider and a.subject = :subject and m.id = a.member_id
                      and m.role = 'OPERATOR' and m.state = 'ACTIVE'
                    returning a.member_id
                    """)
                .bind("now", clock.instant())
                .bind("provider", provider)
                .bind("subject", subject)
                .mapTo(UUID.class)
                .findOne());
  }

  /** False when the account is somebody's, or the member has one of that office already. */
  boolean bind(String provider, String subject, UUID memberId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into office_account (id, provider, subject, member_id, bound_at)
                        values (:id, :provider, :subject, :member, :now) on conflict do nothing
                        """)
                    .bind("id", ids.next())
                    .bind("provider", provider)
                    .bind("subject", subject)
                    .bind("member", memberId)
                    .bind("now", clock.instant())
                    .execute())
        == 1;
  }

  List<OfficeAccount> of(UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, provider, bound_at, used_at from office_account
                    where member_id = :member order by provider
                    """)
                .bind("member", memberId)
                .mapTo(OfficeAccount.class)
                .list());
  }

  /** The provider's name, if the account was the member's and is no more. */
  Optional<String> unbind(UUID memberId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    delete from office_account where id = :id and member_id = :member
                    returning provider
                    """)
                .bind("id", id)
                .bind("member", memberId)
                .mapTo(String.class)
                .findOne());
  }
}
