package id.emall.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who a member is, and how he signs in. Others look up phone and address here: it goes last. */
@ApplicationScoped
class MemberPersonalData implements PersonalData {

  private Jdbi jdbi;

  protected MemberPersonalData() {}

  @Inject
  MemberPersonalData(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean last() {
    return true;
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "media",
            "files",
            """
            select id, content_type, bytes, uploaded_at from media
            where private and uploaded_by = :label order by uploaded_at
            """,
            // nobody's files are thrown away within a day
            "update media set uploaded_by = 'visitor' where private and uploaded_by = :label"),
        PersonalTable.of(
            "delivery_address",
            "account",
            """
            select label, recipient, phone, regency_code, district_code, address, added_at
            from delivery_address where member_id = :member order by added_at
            """,
            "delete from delivery_address where member_id = :member"),
        PersonalTable.unreadable(
            "one_time_code", "delete from one_time_code where member_id = :member"),
        PersonalTable.unreadable(
            "one_time_link", "delete from one_time_link where member_id = :member"),
        PersonalTable.of(
            "session",
            "account",
            """
            select created_at, last_seen_at, expires_at, revoked_at, address, user_agent
            from session where member_id = :member order by created_at
            """,
            "delete from session where member_id = :member"),
        PersonalTable.unreadable(
            "factor_loss", "delete from factor_loss where member_id = :member"),
        PersonalTable.of(
            "operator_post",
            "account",
            """
            select area, array_to_string(kinds, ' ') as kinds, since, accepted_at
            from operator_post where member_id = :member
            """,
            "delete from operator_post where member_id = :member"),
        PersonalTable.kept(
            "member_state_change",
            "account",
            """
            select at, from_state, to_state, reason from member_state_change
            where member_id = :member order by at
            """),
        PersonalTable.of(
            "member",
            "account",
            """
            select id, username, email, phone, name, regency_code, district_code, address, language,
              state, role, registered_at, activated_at, email_proven_at, phone_set_at
            from member where id = :member
            """,
            """
            update member set username = '~' || id, email = '~' || id, phone = '~' || id,
              name = :pseudonym, password_hash = '', address = '', district_code = null,
              claimed_email = null, state = 'SUSPENDED', erased_at = :now
            where id = :member
            """));
  }

  /** An operator at work stays; who was stopped may go as anybody. */
  @Override
  public Set<String> open(UUID memberId) {
    boolean operator =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select exists (select 1 from member
                          where id = :id and role = 'OPERATOR' and state <> 'SUSPENDED')
                        """)
                    .bind("id", memberId)
                    .mapTo(Boolean.class)
                    .one());
    return operator ? Set.of("operator") : Set.of();
  }

  @Override
  public List<Perishing> perishing() {
    return List.of(
        new Perishing(
            "sessions",
            """
            delete from session where token_hash in (
              select token_hash from session where expires_at < :before limit :batch)
            """));
  }
}
