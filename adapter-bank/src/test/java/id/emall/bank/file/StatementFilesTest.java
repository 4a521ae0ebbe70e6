package id.emall.bank.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.bank.file.FileLimits;
import id.emall.contracts.bank.file.FileProblem;
import id.emall.contracts.bank.file.FileProblem.Kind;
import id.emall.contracts.bank.file.FileWatcher;
import id.emall.contracts.bank.file.RowVerdict;
import id.emall.contracts.bank.file.StatementFile;
import id.emall.contracts.bank.file.StatementFileReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The door: what is let in, what is turned away, and how it is told. */
class StatementFilesTest {

  private final Sample sample = Sample.of(new Random(7));

  @Test
  void it_is_found_by_its_interface() {
    assertThat(ServiceLoader.load(StatementFileReader.class))
        .hasOnlyElementsOfType(StatementFiles.class);
  }

  @ParameterizedTest
  @EnumSource(Writer.class)
  void every_layout_is_recognised(Writer writer) throws IOException {
    byte[] content = writer.write(sample).getBytes(StandardCharsets.UTF_8);

    assertThat(new StatementFiles().recognises(StatementFile.of(content))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "D0CF11E0A1B11AE1, Excel (.xls)",
    "504B030414000600, Excel (.xlsx) / ZIP",
    "255044462D312E37, PDF",
    "1F8B080000000000, gzip",
    "3C68746D6C3E3C74, HTML",
    "4142430000000000, biner/binary"
  })
  void what_is_no_text_is_named(String start, String kind) throws IOException {
    byte[] content = java.util.HexFormat.of().parseHex(start);

    Collected file = Collected.of(content);

    assertThat(file.problem()).isEqualTo(new FileProblem(0, "", Kind.NOT_TEXT, kind, ""));
    assertThat(new StatementFiles().recognises(StatementFile.of(content))).isFalse();
  }

  @Test
  void an_unknown_head_is_shown_beside_what_is_known() {
    Collected file = Collected.of("Tanggal,Jumlah\n01/01/2026,5\n");

    assertThat(file.problem().kind()).isEqualTo(Kind.UNKNOWN_LAYOUT);
    assertThat(file.problem().found()).startsWith("Tanggal,Jumlah");
    assertThat(file.problem().expected()).contains("MT940", "camt.053", "CSV KlikBCA");
    assertThat(Collected.of("").problem().kind()).isEqualTo(Kind.UNKNOWN_LAYOUT);
  }

  @Test
  void a_bank_named_in_a_row_does_not_make_the_layout() {
    Collected file =
        Collected.of(
            Writer.BRI_IB.write(sample).replace("SITI", "BNI Direct KlikBCA Mutasi Rekening"));

    assertThat(file.report.layout().orElseThrow().bank()).contains("BRI");
  }

  @Test
  void size_and_line_length_are_limited() {
    byte[] content = Writer.MT940.write(sample).getBytes(StandardCharsets.UTF_8);
    FileLimits small = new FileLimits(content.length - 1, 1_000, 1_000, 32, 10);
    FileLimits narrow = new FileLimits(content.length, 1_000, 40, 32, 10);

    assertThat(Collected.of(content, small).problem().expected())
        .isEqualTo(content.length - 1 + " bytes");
    assertThat(Collected.of(content, narrow).problem().kind()).isEqualTo(Kind.LIMIT);
    assertThat(Collected.of(content, narrow).problem().line()).isEqualTo(1);
  }

  @Test
  void problems_beyond_the_limit_are_counted() {
    String broken = Writer.MANDIRI_MCM.write(sample) + "x,y\n".repeat(30);
    FileLimits few = new FileLimits(1 << 20, 1_000, 1_000, 32, 10);

    Collected file = Collected.of(broken.getBytes(StandardCharsets.UTF_8), few);

    assertThat(file.report.problems()).hasSize(10);
    assertThat(file.report.problemCount()).isEqualTo(30);
    assertThat(file.verdicts).hasSize(sample.rows().size() + 30);
  }

  @Test
  void the_same_content_has_the_same_fingerprint() {
    String text = Writer.KLIKBCA.write(sample);

    assertThat(Collected.of(text).report.sha256())
        .hasSize(64)
        .isEqualTo(Collected.of(text).report.sha256())
        .isNotEqualTo(Collected.of(text + "\n").report.sha256());
  }

  @Test
  void a_file_that_changes_while_it_is_read_is_given_up() {
    byte[] content = Writer.MT940.write(sample).getBytes(StandardCharsets.UTF_8);
    byte[] other =
        new String(content, StandardCharsets.UTF_8)
            .replace("NTRF", "NMSC")
            .getBytes(StandardCharsets.UTF_8);
    int[] opened = {0};
    StatementFile changing = () -> new ByteArrayInputStream(opened[0]++ < 2 ? content : other);

    assertThatThrownBy(
            () -> new StatementFiles().read(changing, FileLimits.DEFAULT, new Collected()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("changed");
  }

  @Test
  void progress_is_told_up_to_the_end() throws IOException {
    String row = Writer.BRI_IB.write(sample).lines().skip(1).findFirst().orElseThrow() + "\n";
    String head = Writer.BRI_IB.write(sample).lines().findFirst().orElseThrow() + "\n";
    byte[] content = (head + row.repeat(40_000)).getBytes(StandardCharsets.UTF_8);
    List<Long> told = new ArrayList<>();

    new StatementFiles()
        .check(
            StatementFile.of(content),
            FileLimits.DEFAULT,
            new FileWatcher() {
              @Override
              public void row(RowVerdict verdict) {
                // Only progress is looked at.
              }

              @Override
              public void progress(long bytes, long total) {
                assertThat(total).isEqualTo(content.length);
                told.add(bytes);
              }
            });

    assertThat(told).hasSizeGreaterThan(1).isSorted().endsWith((long) content.length);
  }

  @Test
  void every_problem_is_told_in_both_languages() {
    for (Kind kind : Arrays.asList(Kind.values())) {
      FileProblem problem = new FileProblem(3, ":61:", kind, "1.000", "1000,00");
      String indonesian = problem.text(Locale.of("id"));
      String english = problem.text(Locale.ENGLISH);
      assertThat(indonesian).startsWith("Baris 3 :61:: ").doesNotContain("{");
      assertThat(english).startsWith("Line 3 :61:: ").doesNotContain("{").isNotEqualTo(indonesian);
    }
    assertThat(new FileProblem(7, "Saldo", Kind.MISMATCH, "1.00", "2.00").text(Locale.of("id")))
        .isEqualTo("Baris 7 Saldo: Saldo tertulis 1.00, baris-barisnya menghasilkan 2.00");
    assertThat(new FileProblem(0, "", Kind.NOT_TEXT, "PDF", "").text(Locale.ENGLISH))
        .startsWith("this file is PDF");
  }
}
