package id.emall.core.common.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.emall.core.common.settings.SettingReader;
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
  private SettingReader settings;
  private Workers workers;
  private Scheduler scheduler;

  protected Background() {}

  @Inject
  public Background(
      DataSource dataSource,
      Clock clock,
      Instance<RecurringWork> works,
      SettingReader settings,
      Workers workers) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.works = works;
    this.settings = settings;
    this.workers = workers;
  }

  /**
   * The work of a node that died is taken over after four heartbeats have been missed ({@code
   * emall.background.heartbeat}).
   *
   * @param executor the container's, so that work may use the container's transactions
   */
  public synchronized void start(ExecutorService executor) {
    workers.use(executor);
    List<RecurringTask<?>> tasks = works.stream().<RecurringTask<?>>map(Background::task).toList();
    scheduler =
        Scheduler.create(dataSource)
            .startTasks(tasks)
            .clock(clock::instant)
            .executorService(executor)
            .threads(THREADS)
            .pollingInterval(POLLING)
            .pollUsingLockAndFetch(0.5, 2)
            .heartbeatInterval(
                settings.duration("emall.background.heartbeat", Duration.ofSeconds(10)))
            .missedHeartbeatsLimit(4)
            .build();
    scheduler.start();
  }

  /** Whether work is being woken on this node. */
  public synchronized boolean running() {
    return scheduler != null && !scheduler.getSchedulerState().isShuttingDown();
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
