package id.emall.core.audit;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Seals what was written since the last seal, so that those who write need not wait for others. */
@ApplicationScoped
public class AuditSealing implements RecurringWork {

  private static final Duration TURN = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  private AuditSeals seals;

  protected AuditSealing() {}

  @Inject
  AuditSealing(AuditSeals seals) {
    this.seals = seals;
  }

  @Override
  public String name() {
    return "audit-sealing";
  }

  @Override
  public Duration every() {
    return TURN;
  }

  @Override
  public void run() {
    int sealed;
    do {
      sealed = seals.seal(MOST);
    } while (sealed == MOST);
  }
}
