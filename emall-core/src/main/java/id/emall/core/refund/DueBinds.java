package id.emall.core.refund;

import id.emall.core.common.work.RecurringWork;
import id.emall.core.payment.DeskSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out binds by hand when the time to undo them is over. */
@ApplicationScoped
public class DueBinds implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(DueBinds.class);

  private BindApplication application;
  private DeskSettings settings;

  protected DueBinds() {}

  @Inject
  DueBinds(BindApplication application, DeskSettings settings) {
    this.application = application;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "due-binds";
  }

  @Override
  public Duration every() {
    return settings.interval();
  }

  @Override
  public void run() {
    application.due().forEach(this::apply);
  }

  /** One that cannot be carried out stops no other; the next turn tries it again. */
  private void apply(UUID decisionId) {
    try {
      application.apply(decisionId);
    } catch (RuntimeException e) {
      LOG.error("the bind {} could not be carried out; it is tried again", decisionId, e);
    }
  }
}
