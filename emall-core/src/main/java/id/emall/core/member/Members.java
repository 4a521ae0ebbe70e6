package id.emall.core.member;

import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Looks members up for other packages, which have their own rights to check. */
@ApplicationScoped
public class Members {

  private static final String SELECT =
      """
      select id, username, name, email, phone, language, regency_code, district_code, address,
        state, role, registered_at
      from member
      """;

  private Jdbi jdbi;

  protected Members() {}

  @Inject
  public Members(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Optional<MemberView> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .mapTo(MemberView.class)
                .findOne());
  }

  /**
   * The member who has proven this number.
   *
   * @param phone E.164
   */
  public Optional<MemberView> findByPhone(String phone) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where phone = :phone and state <> 'AWAITING_PHONE'")
                .bind("phone", phone)
                .mapTo(MemberView.class)
                .findOne());
  }

  /** The member with this e-mail address, proven or not. */
  public Optional<MemberView> findByEmail(String email) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where email = :email::citext")
                .bind("email", email)
                .mapTo(MemberView.class)
                .findOne());
  }

  /** Those of these members that there are. */
  public List<MemberView> find(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .mapTo(MemberView.class)
                .list());
  }

  /**
   * Operators of the national office who may act and are of one of these kinds, by name: those who
   * are told what must not wait.
   */
  public List<MemberView> operators(Set<OperatorKind> kinds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        where role = 'OPERATOR' and state = 'ACTIVE' and exists (
                          select 1 from operator_post p where p.member_id = member.id
                            and p.area = '' and p.kinds && :kinds)
                        order by username
                        """)
                .bind("kinds", TextArray.of(kinds, OperatorKind::name))
                .mapTo(MemberView.class)
                .list());
  }
}
