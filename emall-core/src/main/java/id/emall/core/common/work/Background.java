package id.emall.core.common.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/** Starts and stops the pump that wakes all {@link RecurringWork}. */
@ApplicationScoped
public class Background {

  private static final Duration POLLING = Duration.ofMillis(500);
  private static final int THREADS = 4;

  private DataSource dataSource;
  private Clock clock;
  private Instance<RecurringWork> works;
  private Scheduler scheduler;

  protected Background() {}

  @Inject
  public Background(DataSource dataSource, Clock clock, Instance<RecurringWork> works) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.works = works;
  }

  /**
   * @param executor the container's, so that work may use the container's transactions
   */
  public synchronized void start(ExecutorService executor) {
    List<RecurringTask<?>> tasks = works.stream().<RecurringTask<?>>map(Background::task).toList();
    scheduler =
        Scheduler.create(dataSource)
            .startTasks(tasks)
            .clock(clock::instant)
            .executorService(executor)
            .threads(THREADS)
            .pollingInterval(POLLING)
            .pollUsingLockAndFetch(0.5, 2)
            .heartbeatInterval(Duration.ofSeconds(10))
            .missedHeartbeatsLimit(4)
            .build();
    scheduler.start();
  }

  public synchronized void stop() {
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
  }

  private static RecurringTask<Void> task(RecurringWork work) {
    return Tasks.recurring(work.name(), FixedDelay.of(work.every()))
        .execute((instance, context) -> work.run());
  }
}
