package id.emall.core.notice;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Messages about nothing, each the only one of its kind. */
public final class Drafts {

  private static final Duration LONG = Duration.ofHours(24);

  private Drafts() {}

  public static MessageDraft sms(String to, String text) {
    return draft(Channel.SMS, to, text, Urgency.NORMAL, LONG, null);
  }

  /** One that waits for the morning of this zone. */
  public static MessageDraft patient(String to, String text, ZoneId zone) {
    return draft(Channel.SMS, to, text, Urgency.PATIENT, LONG, zone);
  }

  public static MessageDraft code(String to, String text) {
    return draft(Channel.SMS, to, text, Urgency.CODE, Duration.ofMinutes(10), null);
  }

  public static MessageDraft mail(String to) {
    MailPage page =
        new MailPage(
            "id",
            "Lumbung",
            "Kabar",
            "Halo,",
            List.of("Apa kabar?"),
            List.of(),
            null,
            null,
            "",
            null,
            null);
    return draft(Channel.EMAIL, to, page.kept(), Urgency.NORMAL, LONG, null);
  }

  private static MessageDraft draft(
      Channel channel,
      String to,
      String body,
      Urgency urgency,
      Duration worthFor,
      ZoneId quietZone) {
    return new MessageDraft(
        UUID.randomUUID().toString(),
        channel,
        to,
        "test",
        "id",
        channel == Channel.EMAIL ? "Kabar" : null,
        body,
        urgency,
        worthFor,
        null,
        quietZone,
        new MessageDraft.About(null, null, null, null));
  }
}
