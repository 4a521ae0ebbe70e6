package id.emall.core.member.office;

import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** By which accounts of their offices operators are known. */
@ApplicationScoped
class OfficePersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "office_account",
            "account",
            """
            select provider, subject, bound_at, used_at from office_account
            where member_id = :member order by provider
            """,
            "delete from office_account where member_id = :member"),
        PersonalTable.of(
            "office_invitation",
            "account",
            """
            select provider, email, invited_at from office_invitation
            where member_id = :member order by provider, email
            """,
            "delete from office_invitation where member_id = :member"));
  }
}
