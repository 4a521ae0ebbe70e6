package id.emall.bank.file;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.file.Assurance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random statements in every layout: what was written is read back, and what was damaged on the way
 * is never silently wrong. {@code -Demall.files.seed=N} repeats a run; {@code -Demall.test.deep}
 * makes more of them.
 */
class DamagedFilesTest {

  private static final long SEED = Long.getLong("emall.files.seed", System.nanoTime());
  private static final int RUNS = Boolean.getBoolean("emall.test.deep") ? 2_000 : 60;

  /** What money depends on. Texts and references hold nothing that could be checked. */
  private record Fact(Direction direction, BigDecimal amount, LocalDate day) {}

  private interface Damage {
    String to(String text, Random random);
  }

  @ParameterizedTest
  @EnumSource(Writer.class)
  void what_was_written_is_read_back(Writer writer) {
    Random random = random(writer);
    for (int run = 0; run < RUNS; run++) {
      Sample sample = Sample.of(random);

      Collected file = Collected.of(writer.write(sample));

      assertThat(file.report.accepted()).as("%s%n%s", file.report, writer.write(sample)).isTrue();
      assertThat(file.statementRows()).isEqualTo(sample.rows().stream().map(writer::told).toList());
      assertThat(file.report.assurance()).isEqualTo(writer.assurance);
    }
  }

  @ParameterizedTest
  @EnumSource(Writer.class)
  void a_file_cut_at_any_byte_is_refused_or_whole(Writer writer) {
    damaged(writer, (text, random) -> text.substring(0, random.nextInt(text.length())));
  }

  @ParameterizedTest
  @EnumSource(Writer.class)
  void a_file_without_one_of_its_lines_is_refused_or_whole(Writer writer) {
    damaged(
        writer,
        (text, random) -> {
          List<String> lines = new ArrayList<>(text.lines().toList());
          lines.remove(random.nextInt(lines.size()));
          return String.join("\n", lines) + "\n";
        });
  }

  @ParameterizedTest
  @EnumSource(Writer.class)
  void a_file_with_a_line_twice_is_refused_or_whole(Writer writer) {
    damaged(
        writer,
        (text, random) -> {
          List<String> lines = new ArrayList<>(text.lines().toList());
          int one = random.nextInt(lines.size());
          lines.add(one, lines.get(one));
          return String.join("\n", lines) + "\n";
        });
  }

  @ParameterizedTest
  @EnumSource(Writer.class)
  void a_file_with_two_lines_swapped_is_refused_or_whole(Writer writer) {
    damaged(
        writer,
        (text, random) -> {
          List<String> lines = new ArrayList<>(text.lines().toList());
          Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
          return String.join("\n", lines) + "\n";
        });
  }

  @ParameterizedTest
  @EnumSource(Writer.class)
  void a_file_with_another_digit_is_refused_or_has_the_same_money(Writer writer) {
    damaged(
        writer,
        (text, random) -> {
          int at = random.nextInt(text.length());
          while (!Character.isDigit(text.charAt(at))) {
            at = random.nextInt(text.length());
          }
          char digit = (char) ('0' + (text.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
          return text.substring(0, at) + digit + text.substring(at + 1);
        });
  }

  private static void damaged(Writer writer, Damage damage) {
    Random random = random(writer);
    for (int run = 0; run < RUNS; run++) {
      Sample sample = Sample.of(random);
      String text = damage.to(writer.write(sample), random);

      Collected file = Collected.of(text);

      if (file.report.accepted()) {
        mustBeHarmless(writer, sample, file, text);
      } else {
        boolean placed = file.problem().line() > 0 || file.report.layout().isEmpty();
        assertThat(placed).as("%s", file.problem()).isTrue();
      }
    }
  }

  private static void mustBeHarmless(Writer writer, Sample sample, Collected file, String text) {
    List<Fact> before = facts(sample.rows());
    List<Fact> after = facts(file.statementRows());
    assertThat(file.report.assurance().compareTo(writer.assurance))
        .as("no more is promised than the layout can")
        .isGreaterThanOrEqualTo(0);
    if (file.report.assurance() == Assurance.WHOLE) {
      // Which day within the statement nothing can tell, so only money is compared.
      assertThat(money(after)).as(text).containsExactlyInAnyOrderElementsOf(money(before));
    } else if (file.report.assurance() == Assurance.CHAINED) {
      // The oldest row's own amount is not confirmed; all others are, and hang together.
      boolean chained =
          hangTogether(money(before), money(after))
              || hangTogether(money(before), money(after).reversed())
              || sorted(money(before)).equals(sorted(money(after)));
      assertThat(chained).as(text).isTrue();
    }
    for (Fact fact : after) {
      assertThat(fact.amount().signum()).isPositive();
    }
  }

  private static boolean hangTogether(List<Object> all, List<Object> oldestFirst) {
    return Collections.indexOfSubList(all, oldestFirst.subList(1, oldestFirst.size())) >= 0;
  }

  /** Equal rows may have changed places with their balances. */
  private static List<String> sorted(List<Object> money) {
    return money.stream().map(Object::toString).sorted().toList();
  }

  private static List<Object> money(List<Fact> facts) {
    return facts.stream().map(fact -> (Object) List.of(fact.direction(), fact.amount())).toList();
  }

  private static List<Fact> facts(List<StatementRow> rows) {
    return rows.stream()
        .map(row -> new Fact(row.direction(), row.amount(), row.bookingDate()))
        .toList();
  }

  private static Random random(Writer writer) {
    System.out.println("seed " + SEED + " for " + writer);
    return new Random(SEED + writer.ordinal());
  }
}
