package id.emall.core.privacy;

import id.emall.core.common.Vault;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the copies that members asked for, one after the other, and lets old ones go. */
@ApplicationScoped
public class ExportWork implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(ExportWork.class);

  /** A turn ends after so many, so that nothing else waits for it for long. */
  private static final int MOST = 20;

  private ExportRows rows;
  private Gathering gathering;
  private Vault vault;
  private Clock clock;

  protected ExportWork() {}

  @Inject
  ExportWork(ExportRows rows, Gathering gathering, Vault vault, Clock clock) {
    this.rows = rows;
    this.gathering = gathering;
    this.vault = vault;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "data-exports";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run() {
    rows.dropOld();
    for (int done = 0; done < MOST; done++) {
      Optional<ExportRows.Due> due = rows.claim();
      if (due.isEmpty()) {
        return;
      }
      make(due.get());
    }
  }

  private void make(ExportRows.Due due) {
    try {
      byte[] zip =
          new CopyArchive(due.language(), clock.instant()).pack(gathering.of(due.memberId()));
      rows.ready(due, vault.seal(zip));
    } catch (RuntimeException e) {
      LOG.warn("The copy {} for a member could not be made", due.id(), e);
      rows.putOff(due);
    }
  }
}
