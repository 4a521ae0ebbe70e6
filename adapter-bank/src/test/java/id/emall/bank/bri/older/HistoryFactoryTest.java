package id.emall.bank.bri.older;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.adapter.OutsideFailure.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transaction history, whose rows tell the balances around them. */
class HistoryFactoryTest extends OlderContract {

  HistoryFactoryTest() {
    super(new HistoryFactory());
  }

  @Override
  protected Set<String> unnoticed() {
    return Set.of("totals-wrong", "row-missing", "row-pending");
  }

  @Test
  void the_balance_after_a_row_is_told() {
    transfer("1000.00", "A");

    assertThat(fetch().rows().getFirst().balanceAfter()).isEqualTo("1500.25");
  }

  @ParameterizedTest
  @ValueSource(strings = {"row-missing", "row-repeated", "balance-wrong"})
  void rows_whose_balances_do_not_follow_from_one_another_are_not_taken(String fault) {
    transfer("1000.00", "A");
    transfer("2000.00", "B");
    transfer("3000.00", "C");
    assertThat(fetch().rows()).hasSize(3);

    bank.fault(fault, 1);

    assertFails(Kind.INCONSISTENT);
  }
}
