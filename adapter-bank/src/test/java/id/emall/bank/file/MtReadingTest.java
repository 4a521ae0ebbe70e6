package id.emall.bank.file;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.file.Assurance;
import id.emall.contracts.bank.file.FileHeading;
import id.emall.contracts.bank.file.FileProblem;
import id.emall.contracts.bank.file.FileProblem.Kind;
import id.emall.contracts.bank.file.RowVerdict.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MT940 and MT942: layouts seen at Indonesian banks, with invented content. */
class MtReadingTest {

  private static final String BODY =
      """
      :20:LAPORAN1
      :25:1220009876543
      :28C:00123
      :60F:C260801IDR1000000,00
      :61:260801C147356,00NTRFNONREF//FT26213ABC
      :86:TRSF DARI SITI RAHMA
      INV7K2M
      :61:260801D6500,50NMSC
      :86:BIAYA ADM
      :62F:C260801IDR1140855,50
      :64:C260801IDR1100000,
      """;
  private static final String ENVELOPED =
      "{1:F01BMRIIDJAXXXX0000000000}{2:I940EMALLXXXXXXXN}{4:\n" + BODY + "-}\n";

  @Test
  void a_message_is_read_with_all_it_tells() {
    Collected file = Collected.of(ENVELOPED);

    assertThat(file.report.accepted()).as("%s", file.report).isTrue();
    FileHeading heading = file.headings.getFirst();
    assertThat(heading.layout().name()).isEqualTo("MT940");
    assertThat(heading.layout().bank()).contains("MANDIRI");
    assertThat(heading.kind()).isEqualTo(FileHeading.Kind.STATEMENT);
    assertThat(heading.account()).contains("1220009876543");
    assertThat(heading.number()).contains("123");
    StatementRow transfer = file.rows.getFirst().row();
    assertThat(file.rows.getFirst().line()).isEqualTo(6);
    assertThat(transfer.direction()).isEqualTo(Direction.CREDIT);
    assertThat(transfer.amount()).isEqualTo("147356.00");
    assertThat(transfer.bookingDate()).isEqualTo(LocalDate.of(2026, 8, 1));
    assertThat(transfer.remark()).isEqualTo("TRSF DARI SITI RAHMA INV7K2M");
    assertThat(transfer.bankTransactionId()).isEqualTo("FT26213ABC");
    assertThat(file.rows.get(1).row().amount()).isEqualTo("6500.50");
    assertThat(file.endings.getFirst().totals().opening()).isEqualTo("1000000.00");
    assertThat(file.endings.getFirst().totals().closing()).isEqualTo("1140855.50");
    assertThat(file.endings.getFirst().available()).isEqualTo("1100000.00");
    assertThat(file.endings.getFirst().assurance()).isEqualTo(Assurance.WHOLE);
    assertThat(file.verdicts).extracting("outcome").containsOnly(Outcome.READ);
  }

  @Test
  void the_owners_reference_is_told_apart_from_the_banks() {
    StatementRow transfer =
        Collected.of(BODY.replace("NTRFNONREF//", "NTRFINV7K2P//")).rows.getFirst().row();

    assertThat(transfer.reference()).isEqualTo("INV7K2P");
    assertThat(transfer.bankTransactionId()).isEqualTo("FT26213ABC");
    assertThat(Collected.of(BODY).rows.getFirst().row().reference()).isNull();
  }

  @Test
  void a_body_without_envelope_is_not_taken_for_empty() {
    Collected file = Collected.of(BODY);

    assertThat(file.report.accepted()).isTrue();
    assertThat(file.rows).hasSize(2);
    assertThat(file.headings.getFirst().layout().bank()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "$\n", "\n\n"})
  void every_message_of_a_file_is_read(String between) {
    String next =
        """
        {1:F01BMRIIDJAXXXX0000000000}{2:I940EMALLXXXXXXXN}{4:
        :20:LAPORAN2
        :25:1220009876543
        :28C:00124
        :60F:C260801IDR1140855,50
        :61:260802C10,00NTRF
        :86:A
        :62F:C260802IDR1140865,50
        -}
        """;

    assertThat(Collected.of(ENVELOPED + between + next).rows).hasSize(3);
  }

  @Test
  void messages_without_envelope_follow_each_other() {
    String next =
        """
        :20:LAPORAN2
        :25:1220009876543
        :28C:00124
        :60F:C260801IDR1140855,50
        :61:260802C10,00NTRF
        :86:A
        :62F:C260802IDR1140865,50
        """;

    Collected file = Collected.of(BODY + next);

    assertThat(file.rows).hasSize(3);
    assertThat(file.headings).extracting("line").containsExactly(1, 12);
  }

  @ParameterizedTest
  @ValueSource(strings = {":62F:", "-}"})
  void a_file_that_is_cut_off_is_refused(String cutBefore) {
    Collected file = Collected.of(ENVELOPED.substring(0, ENVELOPED.lastIndexOf(cutBefore)));

    assertThat(file.problem().kind()).isEqualTo(Kind.CUT_OFF);
  }

  @Test
  void a_body_without_its_closing_balance_is_refused() {
    Collected file = Collected.of(BODY.substring(0, BODY.indexOf(":62F:")));

    assertThat(file.problem()).isEqualTo(new FileProblem(9, "", Kind.CUT_OFF, "", ":62F:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"147.356,00", "147,356.00", "147356.00", "147,356", "1,47,35", ",00", ""})
  void an_amount_of_another_style_is_never_half_read(String amount) {
    Collected file = Collected.of(ENVELOPED.replace("147356,00", amount));

    assertThat(file.report.accepted()).isFalse();
    assertThat(file.problem().line()).isEqualTo(6);
    assertThat(file.problem().field()).isEqualTo(":61:");
    assertThat(file.problem().kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(file.problem().expected()).contains("1234,56");
  }

  @ParameterizedTest
  @CsvSource({
    "C,CREDIT,false",
    "D,DEBIT,false",
    "RC,DEBIT,true",
    "RD,CREDIT,true",
    "CR,CREDIT,false"
  })
  void marks_say_where_the_money_went(String mark, Direction direction, boolean reversal) {
    String sign = direction == Direction.CREDIT ? "C260801IDR25,00" : "D260801IDR25,00";
    Collected file =
        Collected.of(
            ":20:R\n:25:1220009876543\n:28C:1\n:60F:C260801IDR0,00\n:61:260801"
                + mark
                + "25,00NTRF\n:86:x\n:62F:"
                + sign
                + "\n");

    assertThat(file.report.accepted()).as("%s", file.report).isTrue();
    assertThat(file.rows.getFirst().row().direction()).isEqualTo(direction);
    assertThat(file.rows.getFirst().reversal()).isEqualTo(reversal);
  }

  @Test
  void amounts_without_comma_and_equal_rows_are_read_as_a_savings_bank_writes_them() {
    Collected file =
        Collected.of(
            """
            {1:F01BANK CONTOH}{2:I940PT CONTOH}{4:
            :20:123456789
            :25:001401300018075
            :28C:220412/00014
            :60F:C220412IDR100000
            :61:220412C10000NTRFNONREF//220412300000987654321
            :86:987654321 AAA2123643239
            :61:220412C10000NTRFNONREF//220412300000987654321
            :86:987654321 BBB1644336563
            :62F:C220412IDR120000
            -}
            """);

    assertThat(file.report.accepted()).as("%s", file.report).isTrue();
    assertThat(file.statementRows())
        .extracting(StatementRow::remark)
        .containsExactly("987654321 AAA2123643239", "987654321 BBB1644336563");
    assertThat(file.headings.getFirst().layout().bank()).isEmpty();
  }

  @Test
  void a_sum_that_does_not_fit_names_line_and_both_figures() {
    Collected file = Collected.of(BODY.replace("6500,50", "6500,51"));

    assertThat(file.problem())
        .isEqualTo(new FileProblem(10, ":62F:", Kind.MISMATCH, "1140855.50", "1140855.49"));
  }

  @Test
  void all_unreadable_rows_are_told_at_once_without_the_sums_they_spoil() {
    Collected file =
        Collected.of(BODY.replace("C147356,00", "X147356,00").replace("6500,50", "6.500,50"));

    assertThat(file.report.problems()).extracting("line").containsExactly(5, 8);
    assertThat(file.verdicts).extracting("outcome").containsOnly(Outcome.REFUSED);
  }

  @Test
  void pages_belong_together_and_a_missing_one_is_found() {
    String one = page(1, "60F:C260801IDR0,", "62M:C260801IDR10,");
    String two = page(2, "60M:C260801IDR10,", "62M:C260801IDR20,");
    String three = page(3, "60M:C260801IDR20,", "62F:C260801IDR30,");

    assertThat(Collected.of(one + two + three).rows).hasSize(3);
    assertThat(Collected.of(one + three).problem().kind()).isEqualTo(Kind.GAP);
    assertThat(Collected.of(two + three).problem().kind()).isEqualTo(Kind.GAP);
    assertThat(Collected.of(one + two).problem().kind()).isEqualTo(Kind.CUT_OFF);
    assertThat(Collected.of(one + two + two + three).problem().kind()).isEqualTo(Kind.REPEATED);
  }

  private static String page(int page, String opening, String closing) {
    return ":20:HAL%s\n:25:1220009876543\n:28C:7/%s\n:%s\n:61:260801C10,NTRF\n:86:x\n:%s\n"
        .formatted(page, page, opening, closing);
  }

  @Test
  void a_missing_statement_is_found_by_number_and_by_balance() {
    String first = numbered(11, 0, 10);

    assertThat(Collected.of(first + numbered(12, 10, 20)).rows).hasSize(2);
    assertThat(Collected.of(first + numbered(13, 10, 20)).problem())
        .isEqualTo(new FileProblem(11, ":60F:", Kind.GAP, "13", "12"));
    assertThat(Collected.of(first + numbered(12, 15, 25)).problem().kind())
        .isEqualTo(Kind.MISMATCH);
  }

  @Test
  void numbers_begin_again_with_the_year() {
    String december =
        numbered(251, 0, 10)
            .replace("60F:C260801", "60F:C251231")
            .replace("61:260801", "61:251231")
            .replace("62F:C260801", "62F:C251231");

    assertThat(Collected.of(december + numbered(1, 10, 20)).report.accepted()).isTrue();
    assertThat(Collected.of(december + numbered(2, 10, 20)).problem().kind()).isEqualTo(Kind.GAP);
  }

  @Test
  void a_file_of_several_statements_cut_anywhere_gives_whole_statements_or_nothing() {
    String file = numbered(1, 0, 10) + numbered(2, 10, 20) + numbered(3, 20, 30);

    for (int cut = 1; cut < file.length(); cut++) {
      Collected read = Collected.of(file.substring(0, cut));
      if (read.report.accepted()) {
        assertThat(read.endings).hasSameSizeAs(read.rows);
        assertThat(file.substring(0, cut))
            .as("cut at %s", cut)
            .contains(":62F:C260801IDR" + 10 * read.rows.size());
      }
    }
  }

  @Test
  void statements_of_several_accounts_may_be_mixed() {
    String other = numbered(5, 0, 10).replace("1220009876543", "1330001112223");

    Collected file = Collected.of(numbered(1, 0, 10) + other + numbered(2, 10, 20));

    assertThat(file.report.accepted()).as("%s", file.report).isTrue();
    assertThat(file.rows).hasSize(3);
  }

  @Test
  void two_intraday_reports_of_one_account_are_not_added_up() {
    String report =
        """
        {1:F01BRINIDJAXXXX0000000000}{2:O942}{4:
        :20:A%s
        :25:020601000123305
        :28C:%s
        :34F:IDR0,
        :61:260801C75000,NTRF
        :86:TRF BUDI
        :90C:1IDR75000,
        -}
        """;

    assertThat(Collected.of(report.formatted(1, 1)).report.accepted()).isTrue();
    assertThat(Collected.of(report.formatted(1, 1) + report.formatted(2, 2)).problem().kind())
        .isEqualTo(Kind.UNEXPECTED);
  }

  private static String numbered(int number, int opening, int closing) {
    return ":20:N%s\n:25:1220009876543\n:28C:%s\n:60F:C260801IDR%s,\n:61:260801C10,NTRF\n:86:x\n:62F:C260801IDR%s,\n"
        .formatted(number, number, opening, closing);
  }

  @Test
  void an_intraday_report_is_checked_by_its_own_counts() {
    String report =
        """
        :20:HARIINI
        :25:BRINIDJA/020601000123305
        :28C:1
        :34F:IDR0,
        :13D:2608011200+0700
        :61:2608010801C75000,NTRF
        :86:TRF BUDI
        :90D:0IDR0,
        :90C:1IDR75000,
        """;

    Collected file = Collected.of(report);

    assertThat(file.report.accepted()).as("%s", file.report).isTrue();
    assertThat(file.headings.getFirst().kind()).isEqualTo(FileHeading.Kind.INTRADAY);
    assertThat(file.headings.getFirst().account()).contains("020601000123305");
    assertThat(file.endings.getFirst().totals().creditSum()).isEqualTo(new BigDecimal("75000.00"));
    assertThat(Collected.of(report.replace("90C:1", "90C:2")).problem().kind())
        .isEqualTo(Kind.MISMATCH);
    assertThat(Collected.of(report.substring(0, report.indexOf(":90D:"))).problem().kind())
        .isEqualTo(Kind.CUT_OFF);
    assertThat(Collected.of(report.substring(0, report.indexOf(":90C:"))).problem().kind())
        .isEqualTo(Kind.MISSING);
  }

  @Test
  void the_entry_date_decides_the_day_across_the_turn_of_the_year() {
    Collected file =
        Collected.of(
            ":20:R\n:25:1220009876543\n:28C:1\n:60F:C251231IDR0,00\n:61:2512310102C25,00NTRF\n:86:x\n:62F:C260102IDR25,\n");

    assertThat(file.rows.getFirst().row().bookingDate()).isEqualTo(LocalDate.of(2026, 1, 2));
    assertThat(file.endings.getFirst().from()).isEqualTo(LocalDate.of(2026, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"260230", "260732", "261301", "260802"})
  void a_day_that_is_none_or_lies_outside_is_refused(String day) {
    Collected file = Collected.of(BODY.replace("260801C147356", day + "C147356"));

    assertThat(file.problem().line()).isEqualTo(5);
    assertThat(file.problem().field()).isEqualTo(":61:");
  }

  @Test
  void a_row_without_text_is_read_and_noted() {
    Collected file = Collected.of(BODY.replace(":86:BIAYA ADM\n", ""));

    assertThat(file.rows).hasSize(2);
    assertThat(file.verdicts.get(1).outcome()).isEqualTo(Outcome.NOTED);
    assertThat(file.verdicts.get(1).reason().orElseThrow().kind()).isEqualTo(Kind.NO_REMARK);
  }

  @Test
  void a_row_over_nothing_is_left_out_and_told() {
    Collected file = Collected.of(BODY.replace(":62F:", ":61:260801C0,NTRF\n:86:NIHIL\n:62F:"));

    assertThat(file.rows).hasSize(2);
    assertThat(file.report.ignored()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    ":86:BIAYA,:68:BIAYA",
    ":61:260801D,:16:260801D",
    ":25:,:26:",
    ":28C:00123,:28C:SATU",
    ":60F:C260801IDR,:60F:C260801USD",
    ":62F:C,:62F:K"
  })
  void a_damaged_field_is_refused_with_its_line(String whole, String damaged) {
    Collected file = Collected.of(BODY.replace(whole, damaged));

    assertThat(file.report.accepted()).isFalse();
    assertThat(file.problem().line()).isPositive();
  }
}
