package id.emall.core.admission;

import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Applications with their papers' numbers; what belongs to one goes with it. */
@ApplicationScoped
class AdmissionPersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "seller_paper",
            "applications",
            """
            select p.kind, p.number_cipher, p.valid_until, p.given_at
            from seller_paper p join seller_application a on a.id = p.application_id
            where a.member_id = :member order by p.given_at
            """,
            """
            delete from seller_paper
            where application_id in (select id from seller_application where member_id = :member)
            """),
        PersonalTable.of(
            "seller_application",
            "applications",
            """
            select shop_name, document_kind, document_cipher, birth_date_cipher, state, reason, submitted_at, decided_at
            from seller_application where member_id = :member order by submitted_at
            """,
            "delete from seller_application where member_id = :member"));
  }
}
