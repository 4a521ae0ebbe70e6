package id.emall.core.payout;

import id.emall.core.common.work.StartUpWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads the settings of payouts once at start, so that a wrong one is told then. */
@ApplicationScoped
public class PayoutStart implements StartUpWork {

  private PayoutSources sources;
  private PayoutSettings settings;

  protected PayoutStart() {}

  @Inject
  PayoutStart(PayoutSources sources, PayoutSettings settings) {
    this.sources = sources;
    this.settings = settings;
  }

  @Override
  public void run() {
    settings.check(sources.names());
  }
}
