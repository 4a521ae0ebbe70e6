package id.emall.core.privacy;

import id.emall.core.common.Right;
import id.emall.core.common.work.StandingRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Copies of personal data that could not be made; the law gives three days for each. */
@ApplicationScoped
public class StandingExports extends StandingRows {

  protected StandingExports() {}

  @Inject
  StandingExports(Jdbi jdbi) {
    super(
        jdbi,
        "data-export",
        Right.AUDIT,
        """
        select id::text, '' as about, asked_at as since, next_at, failures, null as error
        from data_export where next_at is not null and (failures > 0 or next_at < :late)
        order by asked_at limit :most
        """,
        """
        update data_export set next_at = :now, claimed_until = null
        where id = :id::uuid and next_at is not null
        """);
  }
}
