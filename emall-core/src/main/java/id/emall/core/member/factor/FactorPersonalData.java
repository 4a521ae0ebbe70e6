package id.emall.core.member.factor;

import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** By what members prove who they are beside a password: secrets, which nobody is told. */
@ApplicationScoped
class FactorPersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.unreadable("totp", "delete from totp where member_id = :member"),
        PersonalTable.unreadable(
            "recovery_code", "delete from recovery_code where member_id = :member"),
        PersonalTable.unreadable("factor_try", "delete from factor_try where member_id = :member"),
        PersonalTable.unreadable(
            "pending_sign_in", "delete from pending_sign_in where member_id = :member"),
        PersonalTable.of(
            "trusted_device",
            "account",
            """
            select trusted_at, trusted_until from trusted_device where member_id = :member
            """,
            "delete from trusted_device where member_id = :member"),
        PersonalTable.of(
            "passkey",
            "account",
            """
            select name, added_at, used_at, doubted from passkey where member_id = :member order by added_at
            """,
            "delete from passkey where member_id = :member"));
  }
}
