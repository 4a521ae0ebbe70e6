package id.emall.core.common.work;

import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Turns of recurring work that go wrong again and again, or that nobody takes. */
@ApplicationScoped
public class StandingTurns extends StandingRows {

  protected StandingTurns() {}

  @Inject
  StandingTurns(Jdbi jdbi) {
    super(
        jdbi,
        "turn",
        Right.SETTINGS,
        """
        select task_name as id, task_name as about, coalesce(last_success, last_failure, execution_time) as since,
          execution_time as next_at, coalesce(consecutive_failures, 0) as failures, null as error
        from scheduled_tasks where not picked and (consecutive_failures > 0 or execution_time < :late)
        order by since limit :most
        """,
        """
        update scheduled_tasks set execution_time = :now, version = version + 1
        where task_name = :id and not picked and (consecutive_failures > 0 or execution_time < :now)
        """);
  }

  /** They have names. */
  @Override
  protected boolean isId(String id) {
    return !id.isEmpty();
  }
}
