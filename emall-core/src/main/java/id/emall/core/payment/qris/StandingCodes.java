package id.emall.core.payment.qris;

import id.emall.core.common.Right;
import id.emall.core.common.work.StandingRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** QRIS codes that the bank has not given out yet. */
@ApplicationScoped
public class StandingCodes extends StandingRows {

  protected StandingCodes() {}

  @Inject
  StandingCodes(Jdbi jdbi) {
    super(
        jdbi,
        "qris-code",
        Right.MONEY,
        """
        select q.id::text, i.code as about, q.created_at as since, q.next_at, q.failures, q.failure as error
        from qr_code q join invoice i on i.id = q.invoice_id
        where q.state = 'WANTED' and (q.failures > 0 or q.next_at < :late)
        order by q.created_at limit :most
        """,
        """
        update qr_code set next_at = :now where id = :id::uuid and state = 'WANTED'
        """);
  }
}
