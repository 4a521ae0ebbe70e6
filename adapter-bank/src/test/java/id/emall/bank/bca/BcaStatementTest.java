package id.emall.bank.bca;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.bank.snap.SnapContract;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.Statement;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The adapter against a bank as strict as the real one. */
class BcaStatementTest extends SnapContract {

  BcaStatementTest() {
    super(new BcaFactory(), "BCA", "bank", "bca", 10, "client-secret");
  }

  @Test
  void balances_and_the_other_side_are_told() {
    transfer("147356.00", "INV7K2P");

    Statement statement = fetch();

    assertThat(statement.totals().opening()).isEqualTo(new BigDecimal("500.25"));
    assertThat(statement.totals().closing()).isEqualTo(new BigDecimal("147856.25"));
    assertThat(statement.rows().getFirst().counterparty()).isEqualTo("SITI RAHMA");
  }

  @Test
  void days_join_without_a_gap() {
    bank.transfer(account.number(), "1000.00", "A", today.minusDays(2));
    transfer("2000.00", "B");

    Statement before =
        source().fetch(account, today.minusDays(5), today.minusDays(1), Cursor.START);
    Statement after = fetch();

    assertThat(before.totals().closing()).isEqualTo(after.totals().opening());
    assertThat(before.rows()).hasSize(1);
  }

  @Test
  void a_row_beside_the_days_leaves_their_totals() {
    bank.transfer(account.number(), "1000.00", "A", today.minusDays(1));
    transfer("2000.00", "B");
    bank.fault("out-of-range", 1);

    Statement statement =
        source().fetch(account, today.minusDays(1), today.minusDays(1), Cursor.START);

    assertThat(statement.totals().closing()).isEqualTo("1500.25");
    assertThat(statement.totals().creditCount()).isEqualTo(1);
  }

  @Test
  void an_answer_as_long_as_the_cap_is_incomplete() {
    settings.put("row-cap", "2");
    transfer("1000.00", "A");
    assertThat(fetch().complete()).isTrue();

    transfer("2000.00", "B");
    assertThat(fetch().complete()).isFalse();
    assertThat(fetch().next()).isEmpty();
  }

  @Test
  void an_answer_without_totals_is_not_taken() {
    bank.fault("totals-absent", 1);

    assertFails(Kind.MALFORMED);
  }
}
