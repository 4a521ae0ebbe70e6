package id.emall.core.notice.sms;

import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.Forgetting;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * Forgets receipts as told ({@code emall.message.receipts-kept}) and what people sent ({@code
 * emall.message.inbound-kept}) when their time is over, and how many texts were handed over in a
 * minute after a week. What receipts say stays with the messages.
 */
@ApplicationScoped
public class SmsHousekeeping implements RecurringWork {

  private static final Duration RECEIPTS_USUALLY_KEPT = Duration.ofDays(30);
  private static final Duration TEXTS_USUALLY_KEPT = Duration.ofDays(180);

  private static final String OLD_RECEIPTS =
      """
      delete from sms_receipt where id in (
        select id from sms_receipt where received_at < :before and next_at is null limit :batch)
      """;

  private static final String OLD_TEXTS =
      """
      delete from sms_inbound where id in (
        select id from sms_inbound where received_at < :before and next_at is null limit :batch)
      """;

  private static final Duration SPENT_KEPT = Duration.ofDays(7);

  private static final String OLD_MINUTES =
      """
      delete from sms_spent where minute in (
        select minute from sms_spent where minute < :before order by minute limit :batch)
      """;

  private Jdbi jdbi;
  private Clock clock;
  private Duration receiptsKept;
  private Duration textsKept;

  protected SmsHousekeeping() {}

  @Inject
  SmsHousekeeping(Jdbi jdbi, Clock clock, SettingReader settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    receiptsKept = settings.duration("emall.message.receipts-kept", RECEIPTS_USUALLY_KEPT);
    textsKept = settings.duration("emall.message.inbound-kept", TEXTS_USUALLY_KEPT);
  }

  @Override
  public String name() {
    return "sms-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    Forgetting.until(jdbi, OLD_RECEIPTS, now.minus(receiptsKept));
    Forgetting.until(jdbi, OLD_TEXTS, now.minus(textsKept));
    Forgetting.until(jdbi, OLD_MINUTES, now.minus(SPENT_KEPT));
  }
}
