package id.emall.core.privacy;

import id.emall.core.member.Perishing;
import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Consents and readings are proof and stay, copies go. */
@ApplicationScoped
class PrivacyPersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.kept(
            "consent",
            "consents",
            """
            select purpose, given, text_version, at, way, address
            from consent where member_id = :member order by at
            """),
        PersonalTable.kept(
            "identity_reading",
            "readings",
            """
            select at, reader_name, what, object_kind, reason
            from identity_reading where subject_id = :member order by at
            """),
        PersonalTable.unreadable(
            "data_export", "delete from data_export where member_id = :member"),
        PersonalTable.kept(
            "erasure",
            "account",
            """
            select asked_at, due_at, undone_at, done_at from erasure where member_id = :member
            order by asked_at
            """));
  }

  @Override
  public List<Perishing> perishing() {
    return List.of(
        new Perishing(
            "consents-of-erased",
            """
            delete from consent where id in (
              select c.id from consent c join member m on m.id = c.member_id
              where m.erased_at < :before limit :batch)
            """));
  }
}
