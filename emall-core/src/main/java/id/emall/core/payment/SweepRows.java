package id.emall.core.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes down which row of the mall's own account brought which payments that were told. */
@ApplicationScoped
class SweepRows {

  private Clock clock;

  protected SweepRows() {}

  @Inject
  SweepRows(Clock clock) {
    this.clock = clock;
  }

  /** A payment that was told, by its mutation. */
  record Payment(UUID mutationId, BigDecimal amount) {}

  /** Each payment bears its share of the fee, the last one what rounding leaves. */
  void write(Handle handle, UUID row, BigDecimal fee, List<Payment> swept) {
    BigDecimal gross = swept.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left = fee;
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into sweep (pushed_id, row_id, fee, swept_at) values (:told, :row, :fee, :now)");
    for (int i = 0; i < swept.size(); i++) {
      Payment told = swept.get(i);
      BigDecimal share =
          i == swept.size() - 1
              ? left
              : fee.multiply(told.amount()).divide(gross, 2, RoundingMode.DOWN);
      left = left.subtract(share);
      batch
          .bind("told", told.mutationId())
          .bind("row", row)
          .bind("fee", share)
          .bind("now", clock.instant())
          .add();
    }
    batch.execute();
  }
}
