package id.emall.bank.mandiri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.bank.snap.SnapContract;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapter against a bank with three rows on a page. */
class MandiriStatementTest extends SnapContract {

  MandiriStatementTest() {
    super(new MandiriFactory(), "Mandiri", "mandiri", "mandiri", 13, "client-secret");
  }

  @Test
  void the_version_is_a_setting() {
    settings.put("version", "v2.0");

    assertThat(fetch().rows()).isEmpty();
  }

  @Test
  void pages_are_followed_and_proven_at_the_last() {
    seven();

    Statement first = fetch();
    Statement second = source().fetch(account, today, today, first.next().orElseThrow());
    Statement third = source().fetch(account, today, today, second.next().orElseThrow());

    assertThat(first.complete()).isFalse();
    assertThat(first.rows()).hasSize(3);
    assertThat(third.complete()).isTrue();
    assertThat(third.rows()).hasSize(1);
    assertThat(third.totals().creditCount()).isEqualTo(7);
    assertThat(third.totals().closing()).isEqualTo("7500.25");
  }

  @Test
  void pages_end_with_the_rows_that_were_counted() {
    seven();
    bank.fault("page-flag-absent", -1);

    assertThat(read(today, today)).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void without_flag_and_totals_pages_end_with_an_empty_or_a_repeated_one(boolean repeated) {
    seven();
    settings.put("totals", "false");
    bank.fault("page-flag-absent", -1);
    if (repeated) {
      bank.fault("page-repeated", 1);
    }

    assertThat(read(today, today)).hasSize(7);
  }

  @Test
  void a_row_missing_from_any_page_is_noticed_at_the_last() {
    seven();
    bank.fault("row-missing", 1);

    assertThatThrownBy(() -> read(today, today))
        .isInstanceOfSatisfying(
            OutsideFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.INCONSISTENT))
        .hasMessageContaining("the number of credits is 7, the rows make 6");
  }

  @Test
  void a_row_that_comes_between_two_pages_fails_the_reading_not_the_rows() {
    seven();
    Statement first = fetch();
    transfer("9.00", "LATER");
    transfer("9.00", "LATER");

    Cursor next = first.next().orElseThrow();
    Statement second = source().fetch(account, today, today, next);

    assertThatThrownBy(() -> source().fetch(account, today, today, second.next().orElseThrow()))
        .isInstanceOfSatisfying(
            OutsideFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.INCONSISTENT));
    assertThat(read(today, today)).hasSize(9);
  }

  @Test
  void a_cursor_of_another_adapter_is_refused() {
    assertThatThrownBy(() -> source().fetch(account, today, today, new Cursor("2")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void seven() {
    for (int row = 1; row <= 7; row++) {
      transfer("1000.00", "ROW" + row);
    }
  }
}
