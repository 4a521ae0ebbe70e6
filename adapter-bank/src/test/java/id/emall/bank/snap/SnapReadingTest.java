package id.emall.bank.snap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.bank.bca.BcaFactory;
import id.emall.bank.statement.Range;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.Statement;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.StatementTotals;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads an answer captured from BCA (names changed), whole and damaged. */
class SnapReadingTest {

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
  void a_row_that_is_not_booked_yet_is_pending_and_may_lack_its_day() {
    StatementRow row =
        read(answer ->
                row(answer, 0)
                    .put("transactionDetailStatus", "PENDING")
                    .put("transactionDate", "PEND"))
            .rows()
            .getFirst();

    assertThat(row.status()).isEqualTo(StatementRow.Status.PENDING);
    assertThat(row.bookingDate()).isEqualTo(DAY);
    assertThat(row.bankTime()).isNull();
  }

  @Test
  void a_status_that_nobody_documents_fails_the_answer() {
    assertFails(
        Kind.MALFORMED,
        "transactionDetailStatus",
        answer -> row(answer, 0).put("transactionDetailStatus", "HELD"));
  }

  @Test
  void an_answer_that_says_there_is_more_is_incomplete() {
    assertThat(read(answer -> answer.put("hasMore", "Y")).complete()).isFalse();
    assertThat(read(answer -> answer.put("hasMore", "N")).complete()).isTrue();
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
        Kind.INCONSISTENT,
        "the number of debits",
        answer -> answer.withArray("detailData").remove(0));
  }

  @Test
  void a_closing_balance_that_does_not_follow_is_noticed() {
    assertFails(
        Kind.INCONSISTENT,
        "the closing balance is 944866781490.97, the rows make 944866781490.96",
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
    Statement statement = read(answer -> {}, 6);

    assertThat(statement.complete()).isFalse();
    assertThat(statement.next()).isEmpty();
    assertThat(statement.totals()).isEqualTo(StatementTotals.NONE);
  }

  private void assertFails(Kind kind, String told, Consumer<ObjectNode> change) {
    assertThatThrownBy(() -> read(change))
        .isInstanceOfSatisfying(
            OutsideFailure.class, failure -> assertThat(failure.kind()).isEqualTo(kind))
        .hasMessageStartingWith("BCA 2001400")
        .hasMessageContaining(told);
  }

  private Statement read(Consumer<ObjectNode> change) {
    return read(change, 9000);
  }

  private Statement read(Consumer<ObjectNode> change, int cap) {
    SnapFactory factory = new BcaFactory();
    SnapDialect bca = factory.dialect();
    AdapterSettings settings = new AdapterSettings("bca", Map.of("row-cap", Integer.toString(cap)));
    SnapStatementSource source =
        new SnapStatementSource(
            bca,
            null,
            bca.channel().capabilities(settings),
            StatementTerms.of(bca.asking(), settings));
    try (InputStream file = getClass().getResourceAsStream("captured-statement.json")) {
      ObjectNode answer = (ObjectNode) mapper.readTree(file);
      change.accept(answer);
      return source.read(
          new SnapAnswer(answer, new byte[0]),
          new Range(DAY, DAY),
          PageCursor.of(Cursor.START, 0),
          NUMBER);
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
