package id.emall.core.payment;

import id.emall.core.common.Right;
import id.emall.core.common.work.StandingRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Questions to banks about one bill that were not answered. */
@ApplicationScoped
public class StandingLooks extends StandingRows {

  protected StandingLooks() {}

  @Inject
  StandingLooks(Jdbi jdbi) {
    super(
        jdbi,
        "payment-look",
        Right.MONEY,
        """
        select l.invoice_id::text as id, i.code as about, i.created_at as since, l.next_at, l.failures,
          l.last_error as error
        from payment_look l join invoice i on i.id = l.invoice_id
        where l.next_at is not null and (l.failures > 0 or l.next_at < :late)
        order by i.created_at limit :most
        """,
        """
        update payment_look set next_at = :now where invoice_id = :id::uuid and next_at is not null
        """);
  }
}
