package id.emall.core.payment;

import id.emall.contracts.bank.push.CallId;
import id.emall.contracts.time.MallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The calls of partners as they were answered. A number names one call within a business day and
 * service, whichever node took it.
 */
@ApplicationScoped
class PushCalls {

  private Clock clock;

  protected PushCalls() {}

  @Inject
  PushCalls(Clock clock) {
    this.clock = clock;
  }

  /**
   * A call as it was answered.
   *
   * @param digest of what must not differ when it is sent again
   */
  record Answered(String requestId, String digest, String result) {}

  Optional<Answered> find(Handle handle, String partner, CallId call) {
    return handle
        .createQuery(
            """
            select request_id, digest, result from push_call
            where account = :partner and service = :service and day = :day and external_id = :external
            """)
        .bind("partner", partner)
        .bind("service", call.service())
        .bind("day", today())
        .bind("external", call.externalId())
        .mapTo(Answered.class)
        .findOne();
  }

  /**
   * @return false when the number was used today
   */
  boolean write(Handle handle, String partner, CallId call, Answered answered) {
    return handle
            .createUpdate(
                """
                insert into push_call (account, service, day, external_id, request_id, digest, result, answered_at)
                values (:partner, :service, :day, :external, :request, :digest, :result, :now)
                on conflict do nothing
                """)
            .bind("partner", partner)
            .bind("service", call.service())
            .bind("day", today())
            .bind("external", call.externalId())
            .bind("request", answered.requestId())
            .bind("digest", answered.digest())
            .bind("result", answered.result())
            .bind("now", clock.instant())
            .execute()
        == 1;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }
}
