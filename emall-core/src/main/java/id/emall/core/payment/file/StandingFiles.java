package id.emall.core.payment.file;

import id.emall.core.common.Right;
import id.emall.core.common.work.StandingRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Statement files that could not be taken yet. */
@ApplicationScoped
public class StandingFiles extends StandingRows {

  protected StandingFiles() {}

  @Inject
  StandingFiles(Jdbi jdbi) {
    super(
        jdbi,
        "statement-file",
        Right.MONEY,
        """
        select id::text, name as about, received_at as since, next_at, failures, last_error as error
        from statement_file where next_at is not null and (failures > 0 or next_at < :late)
        order by received_at limit :most
        """,
        """
        update statement_file set next_at = :now where id = :id::uuid and next_at is not null
          and (working_until is null or working_until <= :now)
        """);
  }
}
