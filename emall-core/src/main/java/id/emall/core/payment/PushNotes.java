package id.emall.core.payment;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Gzip;
import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * What partners told of payments without bringing money: begun, failed, given back. Kept as
 * received for as long as banks' answers are; money given back is told to the operators.
 */
@ApplicationScoped
class PushNotes {

  /** Work item of money that a partner gave back; its object is what the partner calls it. */
  private static final String GIVEN_BACK = "push.given-back";

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private WorkItems workItems;

  protected PushNotes() {}

  @Inject
  PushNotes(Jdbi jdbi, Ids ids, Clock clock, WorkItems workItems) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.workItems = workItems;
  }

  @Transactional
  void keep(String partner, String reference, String status, boolean gaveBack, byte[] raw) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into push_note (id, account, reference, status, told_at, raw)
                    values (:id, :account, :reference, :status, :now, :raw)
                    """)
                .bind("id", ids.next())
                .bind("account", partner)
                .bind("reference", reference)
                .bind("status", status)
                .bind("now", clock.instant())
                .bind("raw", Gzip.pack(raw))
                .execute());
    if (gaveBack) {
      workItems.raise(
          GIVEN_BACK,
          partner + " " + reference,
          "%s gave the money of %s back to its payer".formatted(partner, reference),
          Map.of("account", partner, "reference", reference));
    }
  }
}
