package id.emall.core.care;

import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time alone does to goods that are to be sent back: what is not sent in time is not sent, and
 * a seller who says nothing about what arrived has received it. Each in a transaction of its own;
 * what cannot be ended so is for an operator.
 */
@ApplicationScoped
public class ReturnClock implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(ReturnClock.class);

  private ReturnRows returns;
  private ReturnSteps steps;
  private SettingReader settings;

  protected ReturnClock() {}

  @Inject
  ReturnClock(ReturnRows returns, ReturnSteps steps, SettingReader settings) {
    this.returns = returns;
    this.steps = steps;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "return-clock";
  }

  /** {@code emall.order.clock-interval} */
  @Override
  public Duration every() {
    return settings.duration("emall.order.clock-interval", Duration.ofSeconds(30));
  }

  @Override
  public void run() {
    returns.due().forEach(this::move);
  }

  private void move(UUID complaint) {
    try {
      steps.due(complaint);
    } catch (RuntimeException e) {
      LOG.error(
          "goods sent back, complaint {}: their time is over and they could not be moved on",
          complaint,
          e);
      steps.aside(complaint);
    }
  }
}
