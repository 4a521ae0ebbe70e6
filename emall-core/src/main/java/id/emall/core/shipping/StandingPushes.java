package id.emall.core.shipping;

import id.emall.core.common.Right;
import id.emall.core.common.work.StandingRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Couriers' news that could not be read, or not worked off. */
@ApplicationScoped
public class StandingPushes extends StandingRows {

  protected StandingPushes() {}

  @Inject
  StandingPushes(Jdbi jdbi) {
    super(
        jdbi,
        "courier-push",
        Right.SHIPPING,
        """
        select id::text, courier || coalesce(' ' || number, '') as about, received_at as since, next_at,
          attempts as failures, null as error
        from courier_push where outcome = 'FAILED' or next_at is not null and (attempts > 0 or next_at < :late)
        order by received_at limit :most
        """,
        """
        update courier_push set next_at = :now, attempts = 0, outcome = null, claimed_until = null
        where id = :id::uuid and (outcome = 'FAILED' or next_at is not null)
        """,
        """
        delete from courier_push where id = :id::uuid and (outcome = 'FAILED' or next_at is not null)
        """);
  }
}
