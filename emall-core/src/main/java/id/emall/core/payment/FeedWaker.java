package id.emall.core.payment;

import id.emall.core.ordering.InvoiceIssued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/**
 * A bank that is seldom asked, because nobody owes anything, is asked as usual once somebody does.
 */
@ApplicationScoped
class FeedWaker {

  private Jdbi jdbi;
  private Clock clock;
  private FeedSettings settings;

  protected FeedWaker() {}

  @Inject
  FeedWaker(Jdbi jdbi, Clock clock, FeedSettings settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
  }

  void wake(@Observes InvoiceIssued issued) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                update feed set next_read_at = :soon
                where account_id = :account and next_read_at > :soon
                """)
                .bind("soon", clock.instant().plus(settings.interval()))
                .bind("account", issued.invoice().account().id())
                .execute());
  }
}
