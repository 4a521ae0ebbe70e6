package id.emall.core.notice;

import id.emall.core.member.Perishing;
import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What members were told and wish to be told, and what they wrote. Messages that are still to be
 * sent keep their receiver until they are: the last one tells that the account is gone.
 */
@ApplicationScoped
class NoticePersonalData implements PersonalData {

  private static final String PHONE = "(select phone from member where id = :member)";
  private static final String EMAIL = "(select email from member where id = :member)";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "message",
            "messages",
            """
            select channel, recipient, template, language, subject, body, state, created_at,
              submitted_at
            from message where member_id = :member order by created_at
            """,
            """
            update message set recipient = '', subject = null, body = ''
            where member_id = :member and next_at is null
            """),
        PersonalTable.of(
            "notice",
            "messages",
            """
            select occasion, title, text, created_at, read_at
            from notice where member_id = :member order by created_at
            """,
            "delete from notice where member_id = :member"),
        PersonalTable.of(
            "message_choice",
            "choices",
            """
            select kind, channel, turned_off_at from message_choice where member_id = :member
            """,
            "delete from message_choice where member_id = :member"),
        PersonalTable.of(
            "push_device",
            "choices",
            "select endpoint, seen_at from push_device where member_id = :member",
            "delete from push_device where member_id = :member"),
        PersonalTable.of(
            "sms_stop",
            "choices",
            "select phone, stopped_at from sms_stop where phone = " + PHONE,
            "delete from sms_stop where phone = " + PHONE),
        PersonalTable.of(
            "sms_inbound",
            "messages",
            """
            select sender, text, received_at, outcome from sms_inbound where sender = %s
            order by received_at
            """
                .formatted(PHONE),
            "update sms_inbound set sender = null, text = '', raw = null where sender = " + PHONE),
        PersonalTable.of(
            "refusing_address",
            "choices",
            "select address, reason, since from refusing_address where address = " + EMAIL,
            "delete from refusing_address where address = " + EMAIL),
        PersonalTable.of(
            "mail_bounce",
            "choices",
            "select recipient, reason, told_at from mail_bounce where recipient = " + EMAIL,
            "delete from mail_bounce where recipient = " + EMAIL));
  }

  @Override
  public List<Perishing> perishing() {
    return List.of(
        new Perishing(
            "messages-of-erased",
            """
            update message set recipient = '', subject = null, body = ''
            where id in (select s.id from message s join member m on m.id = s.member_id
              where m.erased_at < :before and s.next_at is null and s.recipient <> ''
              limit :batch)
            """),
        new Perishing(
            "messages",
            """
            update message set recipient = '', subject = null, body = ''
            where id in (select id from message
              where created_at < :before and next_at is null and recipient <> '' limit :batch)
            """));
  }
}
