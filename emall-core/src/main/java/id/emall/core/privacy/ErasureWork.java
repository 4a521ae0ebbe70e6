package id.emall.core.privacy;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases members whose days to think are over, one after the other. */
@ApplicationScoped
public class ErasureWork implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureWork.class);

  private static final int MOST = 100;

  private Erasing erasing;

  protected ErasureWork() {}

  @Inject
  ErasureWork(Erasing erasing) {
    this.erasing = erasing;
  }

  @Override
  public String name() {
    return "erasures";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  /** One who cannot be erased does not keep the others; why is in the log. */
  @Override
  public void run() {
    for (UUID wish : erasing.due(MOST)) {
      try {
        erasing.erase(wish);
      } catch (RuntimeException e) {
        LOG.warn("The member of the wish {} could not be erased", wish, e);
      }
    }
  }
}
