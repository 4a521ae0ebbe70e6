package id.emall.core.notice.sms;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Has receipts matched soon after they came. */
@ApplicationScoped
public class ReceiptWork implements RecurringWork {

  private ReceiptMatching matching;

  protected ReceiptWork() {}

  @Inject
  ReceiptWork(ReceiptMatching matching) {
    this.matching = matching;
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
  }
}
