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
 * Has receipts matched soon after they came, and forgets them as told when their time is over
 * ({@code emall.message.receipts-kept}); what they say stays with the messages.
 */
@ApplicationScoped
public class ReceiptWork implements RecurringWork {

  private static final Duration USUALLY_KEPT = Duration.ofDays(30);
  private static final Duration FORGETTING_EVERY = Duration.ofHours(6);

  private static final String OLD_RECEIPTS =
      """
      delete from sms_receipt where id in (
        select id from sms_receipt where received_at < :before and next_at is null limit :batch)
      """;

  private Jdbi jdbi;
  private Clock clock;
  private ReceiptMatching matching;
  private Duration kept;
  private Instant forgotAt = Instant.EPOCH;

  protected ReceiptWork() {}

  @Inject
  ReceiptWork(Jdbi jdbi, Clock clock, ReceiptMatching matching, SettingReader settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.matching = matching;
    kept = settings.duration("emall.message.receipts-kept", USUALLY_KEPT);
  }

  @Override
  public String name() {
    return "receipt-matching";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run() {
    boolean more = true;
    while (more) {
      more = matching.turn();
    }
    Instant now = clock.instant();
    if (now.isAfter(forgotAt.plus(FORGETTING_EVERY))) {
      Forgetting.until(jdbi, OLD_RECEIPTS, now.minus(kept));
      forgotAt = now;
    }
  }
}
