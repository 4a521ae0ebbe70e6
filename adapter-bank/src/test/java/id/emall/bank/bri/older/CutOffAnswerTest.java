package id.emall.bank.bri.older;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import id.emall.bank.statement.NoRows;
import id.emall.bank.wire.Received;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.Account;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.Statement;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** An answer that the bank cut off in the middle, so that it is no JSON. */
class CutOffAnswerTest {

  private static final Capabilities CHANNEL =
      new Capabilities(360, 28, 0, false, false, Duration.ofMinutes(5), null, null);

  private static Statement answered(int bytes) {
    Received half = new Received(200, MissingNode.getInstance(), new byte[bytes], null);
    OlderStatementSource source =
        new OlderStatementSource(
            null,
            (client, account, range) -> OlderClient.checked(half),
            new OlderReading(OlderReading.HISTORY, CHANNEL),
            CHANNEL,
            new NoRows(""));
    LocalDate day = LocalDate.of(2026, 8, 1);
    return source.fetch(new Account("BRI", "008301031142500"), day, day.plusDays(1), Cursor.START);
  }

  @Test
  void one_near_the_banks_limit_asks_for_fewer_days() {
    Statement statement = answered(9_950_000);

    assertThat(statement.complete()).isFalse();
    assertThat(statement.next()).isEmpty();
  }

  @Test
  void one_far_below_it_cannot_be_read() {
    assertThatThrownBy(() -> answered(5_000))
        .isInstanceOfSatisfying(
            OutsideFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(OutsideFailure.Kind.MALFORMED));
  }
}
