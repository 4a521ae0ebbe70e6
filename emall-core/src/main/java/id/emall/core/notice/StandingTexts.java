package id.emall.core.notice;

import id.emall.core.common.Right;
import id.emall.core.common.work.StandingRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Text messages of people that could not be answered. */
@ApplicationScoped
public class StandingTexts extends StandingRows {

  protected StandingTexts() {}

  @Inject
  StandingTexts(Jdbi jdbi) {
    super(
        jdbi,
        "sms-inbound",
        Right.MESSAGES,
        """
        select id::text, gateway as about, received_at as since, next_at, 0 as failures, null as error
        from sms_inbound where next_at is not null and received_at < :late
        order by received_at limit :most
        """,
        """
        update sms_inbound set next_at = :now where id = :id::uuid and next_at is not null
        """,
        """
        update sms_inbound set next_at = null, outcome = 'GIVEN_UP'
        where id = :id::uuid and next_at is not null
        """);
  }
}
