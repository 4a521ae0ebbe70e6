package id.emall.core.admission;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.settings.Adjustable;
import id.emall.core.common.settings.DecidedSettings;
import id.emall.core.common.work.RecurringWork;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Raises an alarm when applicants wait too long for a decision. */
@ApplicationScoped
public class ApplicantWatch implements RecurringWork {

  /** Work item of applications that wait too long; one for all of a regency. */
  public static final String WAITING = "applicant.waiting";

  private static final Actor MALL = new Actor.System("applicant-watch");
  private static final Duration TURN = Duration.ofMinutes(10);

  private Jdbi jdbi;
  private Clock clock;
  private WorkItems workItems;
  private DecidedSettings settings;
  private Regions regions;

  protected ApplicantWatch() {}

  @Inject
  ApplicantWatch(
      Jdbi jdbi, Clock clock, WorkItems workItems, DecidedSettings settings, Regions regions) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.workItems = workItems;
    this.settings = settings;
    this.regions = regions;
  }

  @Override
  public String name() {
    return "applicant-watch";
  }

  @Override
  public Duration every() {
    return TURN;
  }

  private record Late(String regency, int count) {}

  /** An item closes by itself once nobody there waits so long any more. */
  @Override
  @Transactional
  public void run() {
    int hours = settings.whole(Adjustable.APPLICANT_HOURS);
    List<Late> late = late(clock.instant().minus(Duration.ofHours(hours)));
    Map<String, Regency> regencies =
        regions.provinces().stream()
            .flatMap(province -> regions.regenciesOf(province.code()).stream())
            .collect(Collectors.toMap(Regency::code, Function.identity()));
    Set<String> calm = new HashSet<>(regencies.keySet());
    late.forEach(one -> calm.remove(one.regency()));
    workItems.closeAll(MALL, WAITING, calm);
    late.forEach(
        one ->
            workItems.raise(
                WAITING,
                one.regency(),
                one.count() + " applications wait longer than " + hours + " hours",
                Map.of(
                    "count", Integer.toString(one.count()),
                    "regency", regencies.get(one.regency()).label())));
  }

  private List<Late> late(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.regency_code as regency, count(*) as count
                    from seller_application a join member m on m.id = a.member_id
                    where a.state = 'SUBMITTED' and a.evaluate_at is null
                      and a.submitted_at <= :before and m.state = 'ACTIVE'
                    group by m.regency_code
                    """)
                .bind("before", before)
                .mapTo(Late.class)
                .list());
  }
}
