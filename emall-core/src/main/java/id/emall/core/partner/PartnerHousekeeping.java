package id.emall.core.partner;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Forgets what need no longer be remembered of partners' requests. */
@ApplicationScoped
public class PartnerHousekeeping implements RecurringWork {

  private Idempotency idempotency;
  private SoapNonces nonces;

  protected PartnerHousekeeping() {}

  @Inject
  PartnerHousekeeping(Idempotency idempotency, SoapNonces nonces) {
    this.idempotency = idempotency;
    this.nonces = nonces;
  }

  @Override
  public String name() {
    return "partner-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    idempotency.sweep();
    nonces.sweep();
  }
}
