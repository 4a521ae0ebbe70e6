package id.emall.bank.bca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.bank.snap.SnapAnswer;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.Statement;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.StatementTotals;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads an answer captured from BCA (names changed), whole and damaged. */
class BcaReadingTest {

  private static final LocalDate DAY = LocalDate.of(2025, 2, 19);
  private static final String NUMBER = "20250220114500000000001";

  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void the_captured_answer_is_read_whole() {
    Statement statement = read(answer -> {});

    assertThat(statement.complete()).isTrue();
    assertThat(statement.rows()).hasSize(6);
    assertThat(statement.totals())
        .isEqualTo(
            new StatementTotals(
                new BigDecimal("944866826990.96"),
                new BigDecimal("944866781490.96"),
                0,
                new BigDecimal("0.00"),
                6,
                new BigDecimal("45500.00")));
    StatementRow last = statement.rows().getLast();
    assertThat(last.direction()).isEqualTo(Direction.DEBIT);
    assertThat(last.amount()).isEqualTo("2500.00");
    assertThat(last.bookingDate()).isEqualTo(DAY);
    assertThat(last.bankTime()).isEqualTo(Instant.parse("2025-02-19T10:41:59Z"));
    assertThat(last.remark()).isEqualTo("BI-FAST BIAYA DB 2500.00 Ratna Lestari");
    assertThat(last.counterparty()).isEqualTo("Ratna Lestari");
  }

  @Test
  void a_row_without_offset_is_read_as_western_indonesian_time() {
    Statement statement =
        read(answer -> row(answer, 0).put("transactionDate", "2025-02-19T11:57:29"));

    assertThat(statement.rows().getFirst().bankTime())
        .isEqualTo(Instant.parse("2025-02-19T04:57:29Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"    10000.00", "10000", "10000.0", "10000.00 "})
  void amounts_in_forms_that_were_seen_are_read(String value) {
    assertThat(read(answer -> amount(answer).put("value", value)).rows().getFirst().amount())
        .isEqualTo("10000.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1O000.00", "10,000.00", "10.000,00", "1e4", "10000.000", "-10000.00"})
  void an_amount_that_cannot_be_read_fails_the_answer(String value) {
    assertFails(Kind.MALFORMED, "amount.value", answer -> amount(answer).put("value", value));
  }

  @Test
  void an_amount_of_nothing_fails_the_answer() {
    assertFails(Kind.MALFORMED, "above zero", answer -> amount(answer).put("value", "0.00"));
  }

  @ParameterizedTest
  @CsvSource({"IDR?, true", "idr, true", "USD, false", "'', false"})
  void only_rupiah_is_read(String currency, boolean accepted) {
    Consumer<ObjectNode> change = answer -> amount(answer).put("currency", currency);
    if (accepted) {
      assertThat(read(change).rows()).hasSize(6);
    } else {
      assertFails(Kind.MALFORMED, "expected IDR", change);
    }
  }

  @Test
  void a_row_that_is_neither_credit_nor_debit_fails_the_answer() {
    assertFails(Kind.MALFORMED, "CREDIT or DEBIT", answer -> row(answer, 0).put("type", "MEMO"));
  }

  @Test
  void a_row_left_out_is_noticed() {
    assertFails(
        Kind.INCONSISTENT, "numberOfEntries", answer -> answer.withArray("detailData").remove(0));
  }

  @Test
  void a_closing_balance_that_does_not_follow_is_noticed() {
    assertFails(
        Kind.INCONSISTENT,
        "endingBalance is 944866781490.97, the rows make 944866781490.96",
        answer -> closing(answer).put("value", "944866781490.97"));
  }

  @Test
  void an_answer_to_another_question_is_not_taken() {
    assertFails(
        Kind.INCONSISTENT, "partnerReferenceNo", answer -> answer.put("partnerReferenceNo", "7"));
  }

  @Test
  void a_missing_list_is_empty_only_when_the_totals_say_so() {
    assertFails(Kind.MALFORMED, "detailData", answer -> answer.remove("detailData"));

    Statement empty =
        read(
            answer -> {
              answer.remove("detailData");
              answer.withObject("/totalDebitEntries").put("numberOfEntries", "0");
              answer.withObject("/totalDebitEntries/amount").put("value", "0.00");
              closing(answer).put("value", "944866826990.96");
            });
    assertThat(empty.rows()).isEmpty();
  }

  @Test
  void rows_of_other_days_are_left_out_and_the_totals_follow() {
    Statement statement =
        read(answer -> row(answer, 5).put("transactionDate", "2025-02-20T00:00:01+07:00"));

    assertThat(statement.rows()).hasSize(5);
    assertThat(statement.totals().closing()).isEqualTo("944866783990.96");
    assertThat(statement.totals().debitCount()).isEqualTo(5);
    assertThat(statement.totals().debitSum()).isEqualTo("43000.00");
  }

  @Test
  void an_answer_as_long_as_the_cap_is_incomplete() {
    Statement statement = reading(answer -> {}).statement(DAY, DAY, 6);

    assertThat(statement.complete()).isFalse();
    assertThat(statement.next()).isEmpty();
    assertThat(statement.totals()).isEqualTo(StatementTotals.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "TRSF E-BANKING CR 2011/FTSCY/WS95031 147356.00 INV7K SITI RAHMA, SITI RAHMA",
    "TRSF E-BANKING DB 1111/ATRTG/WS95051 09112016123456 titip kopi SITI KHADIJAH, SITI KHADIJAH",
    "BI-FAST TRSF CR 5000.00 Ratna Lestari, Ratna Lestari",
    "BUNGA, ",
    "SETORAN TUNAI, ",
    "TRSF E-BANKING CR 2011/FTSCY/WS95031 147356.00, "
  })
  void the_other_side_is_guessed_from_the_end_of_the_remark(String remark, String name) {
    assertThat(BcaRemark.counterparty(remark).orElse(null)).isEqualTo(name);
  }

  private void assertFails(Kind kind, String told, Consumer<ObjectNode> change) {
    assertThatThrownBy(() -> read(change))
        .isInstanceOfSatisfying(
            OutsideFailure.class, failure -> assertThat(failure.kind()).isEqualTo(kind))
        .hasMessageStartingWith("BCA 2001400")
        .hasMessageContaining(told);
  }

  private Statement read(Consumer<ObjectNode> change) {
    return reading(change).statement(DAY, DAY, 9000);
  }

  private BcaReading reading(Consumer<ObjectNode> change) {
    try (InputStream file = getClass().getResourceAsStream("captured-statement.json")) {
      ObjectNode answer = (ObjectNode) mapper.readTree(file);
      change.accept(answer);
      return new BcaReading(new SnapAnswer(answer, new byte[0]), NUMBER);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode closing(ObjectNode answer) {
    return (ObjectNode) answer.at("/balance/0/endingBalance");
  }

  private static ObjectNode row(ObjectNode answer, int number) {
    return (ObjectNode) answer.path("detailData").path(number);
  }

  private static ObjectNode amount(ObjectNode answer) {
    return (ObjectNode) row(answer, 0).path("amount");
  }
}
