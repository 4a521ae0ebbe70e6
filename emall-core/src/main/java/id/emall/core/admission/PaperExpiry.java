package id.emall.core.admission;

import id.emall.core.common.work.RecurringWork;
import id.emall.core.identity.DocumentKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells accepted sellers 60 and 14 days before a paper ends, and has their application judged anew
 * when it has. Nothing is closed by it.
 */
@ApplicationScoped
public class PaperExpiry implements RecurringWork {

  private static final int EARLY_DAYS = 60;
  private static final int LATE_DAYS = 14;
  private static final int BATCH = 500;

  private Jdbi jdbi;
  private PaperChecks checks;
  private PaperRows rows;
  private Evaluations evaluations;
  private Event<Object> events;

  protected PaperExpiry() {}

  @Inject
  PaperExpiry(
      Jdbi jdbi,
      PaperChecks checks,
      PaperRows rows,
      Evaluations evaluations,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.checks = checks;
    this.rows = rows;
    this.evaluations = evaluations;
    this.events = events;
  }

  private record Ending(UUID applicationId, UUID memberId, DocumentKind kind, LocalDate lastDay) {}

  @Override
  public String name() {
    return "seller-paper-expiry";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  @Transactional
  public void run() {
    rows.noteEndsInNumbers();
    over();
    tell(LATE_DAYS);
    tell(EARLY_DAYS);
  }

  /** Who was told of the later day needs not hear of the earlier one. */
  private void tell(int days) {
    LocalDate today = checks.today();
    List<Ending> ending =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update paper_end e set told_days = :days
                        from (
                          select p.application_id, p.kind, a.member_id
                          from paper_end p join seller_application a on a.id = p.application_id
                          where a.state = 'APPROVED' and p.over_on is null
                            and p.last_day between :today and :until
                            and (p.told_days is null or p.told_days > :days)
                          order by p.last_day limit :most
                          for update of p skip locked) due
                        where e.application_id = due.application_id and e.kind = due.kind
                        returning e.application_id, due.member_id, e.kind, e.last_day
                        """)
                    .bind("days", days)
                    .bind("today", today)
                    .bind("until", today.plusDays(days))
                    .bind("most", BATCH)
                    .mapTo(Ending.class)
                    .list());
    ending.forEach(
        paper -> events.fire(new PaperExpiring(paper.memberId(), paper.kind(), paper.lastDay())));
  }

  private void over() {
    List<Ending> over =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update paper_end e set over_on = :today
                        from (
                          select p.application_id, p.kind, a.member_id
                          from paper_end p join seller_application a on a.id = p.application_id
                          where a.state = 'APPROVED' and p.over_on is null and p.last_day < :today
                          order by p.last_day limit :most
                          for update of p, a skip locked) due
                        where e.application_id = due.application_id and e.kind = due.kind
                        returning e.application_id, due.member_id, e.kind, e.last_day
                        """)
                    .bind("today", checks.today())
                    .bind("most", BATCH)
                    .mapTo(Ending.class)
                    .list());
    for (Ending paper : over) {
      events.fire(new PaperExpired(paper.memberId(), paper.kind(), paper.lastDay()));
      evaluations.again(paper.applicationId());
    }
  }
}
