package id.emall.core.catalogue.sheet;

import id.emall.core.common.work.Forgetting;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets go of imports that nobody confirmed within a day, and forgets all of them with their reports
 * after 30 days.
 */
@ApplicationScoped
public class ImportHousekeeping implements RecurringWork {

  private static final Duration WAITS_FOR = Duration.ofDays(1);
  private static final Duration KEPT = Duration.ofDays(30);

  private static final String DROP =
      """
      update product_import set state = 'DROPPED', done_at = received_at
      where id in (select id from product_import where state = 'CHECKED' and received_at < :before limit :batch)
      """;

  private static final String PARTS =
      """
      delete from product_import_part where (import_id, part) in (
        select p.import_id, p.part from product_import i join product_import_part p on p.import_id = i.id
        where i.state = 'DROPPED' and i.received_at < :before limit :batch)
      """;

  private static final String ROWS =
      """
      delete from product_import_row where (import_id, line) in (
        select r.import_id, r.line from product_import i join product_import_row r on r.import_id = i.id
        where i.state %s and i.received_at < :before limit :batch)
      """;

  private static final String IMPORTS =
      """
      delete from product_import i where i.id in (
        select id from product_import where next_at is null and received_at < :before limit :batch)
      """;

  private Jdbi jdbi;
  private Clock clock;

  protected ImportHousekeeping() {}

  @Inject
  ImportHousekeeping(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "product-import-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    Forgetting.until(jdbi, DROP, now.minus(WAITS_FOR));
    Forgetting.until(jdbi, PARTS, now.minus(WAITS_FOR));
    Forgetting.until(jdbi, ROWS.formatted("= 'DROPPED'"), now.minus(WAITS_FOR));
    Forgetting.until(jdbi, ROWS.formatted("in ('DONE', 'REFUSED')"), now.minus(KEPT));
    Forgetting.until(jdbi, IMPORTS, now.minus(KEPT));
  }
}
