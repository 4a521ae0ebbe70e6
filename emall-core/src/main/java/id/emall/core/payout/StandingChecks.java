package id.emall.core.payout;

import id.emall.core.common.Right;
import id.emall.core.common.work.StandingRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Sellers' accounts whose holder the bank could not be asked for. */
@ApplicationScoped
public class StandingChecks extends StandingRows {

  protected StandingChecks() {}

  @Inject
  StandingChecks(Jdbi jdbi) {
    super(
        jdbi,
        "payout-account",
        Right.MONEY,
        """
        select id::text, bank_name as about, given_at as since, next_at, failures, last_error as error
        from payout_account where next_at is not null and (failures > 0 or next_at < :late)
        order by given_at limit :most
        """,
        """
        update payout_account set next_at = :now where id = :id::uuid and next_at is not null
        """);
  }
}
