package id.emall.core.admission;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Raises an alarm when applicants wait too long for a decision. */
@ApplicationScoped
public class ApplicantWatch implements RecurringWork {

  /** Work item of applications that wait too long; one for all of them. */
  public static final String WAITING = "applicant.waiting";

  private static final Actor MALL = new Actor.System("applicant-watch");
  private static final String DESK = "desk";
  private static final Duration TURN = Duration.ofMinutes(10);
  private static final int YEAR_HOURS = 8_760;

  private Jdbi jdbi;
  private Clock clock;
  private WorkItems workItems;
  private SettingReader settings;

  protected ApplicantWatch() {}

  @Inject
  ApplicantWatch(Jdbi jdbi, Clock clock, WorkItems workItems, SettingReader settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.workItems = workItems;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "applicant-watch";
  }

  @Override
  public Duration every() {
    return TURN;
  }

  /** The item closes by itself once nobody waits so long any more. */
  @Override
  @Transactional
  public void run() {
    int hours = settings.whole("emall.desk.applicant-hours", 24, 1, YEAR_HOURS);
    int late =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select count(*) from seller_application a join member m on m.id = a.member_id
                        where a.state = 'SUBMITTED' and a.evaluate_at is null and a.submitted_at <= :before
                          and m.state = 'ACTIVE'
                        """)
                    .bind("before", clock.instant().minus(Duration.ofHours(hours)))
                    .mapTo(Integer.class)
                    .one());
    if (late == 0) {
      workItems.close(MALL, WAITING, DESK);
    } else {
      workItems.raise(
          WAITING,
          DESK,
          late + " applications wait longer than " + hours + " hours",
          Map.of("count", Integer.toString(late)));
    }
  }
}
