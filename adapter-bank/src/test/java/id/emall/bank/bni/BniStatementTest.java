package id.emall.bank.bni;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.bank.snap.SnapContract;
import id.emall.contracts.bank.Statement;
import org.junit.jupiter.api.Test;

/** The adapter against a bank that signs under its API secret. */
class BniStatementTest extends SnapContract {

  BniStatementTest() {
    super(new BniFactory(), "BNI", "bni", "bni", 10, "api-secret");
  }

  @Test
  void an_answer_without_totals_is_taken_as_it_is() {
    transfer("1000.00", "A");
    bank.fault("totals-absent", 1);

    Statement statement = fetch();

    assertThat(statement.rows()).hasSize(1);
    assertThat(statement.totals().creditCount()).isNull();
    assertThat(statement.totals().closing()).isEqualTo("1500.25");
  }
}
