package id.emall.core.catalogue.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  private static List<SheetRow> read(String text) throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    try (CsvRows csv = new CsvRows(new StringReader(text))) {
      for (SheetRow row = csv.next(); row != null; row = csv.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static SheetRow row(int line, String... cells) {
    return new SheetRow(line, List.of(cells));
  }

  @Test
  void rows_are_counted_as_spreadsheets_do_whatever_their_ends() throws IOException {
    assertThat(read("a;b\r\n\"satu\r\ndua\";2\r3;4\n\n5;6;7"))
        .containsExactly(
            row(1, "a", "b"),
            row(2, "satu\r\ndua", "2"),
            row(3, "3", "4"),
            row(4),
            row(5, "5", "6", "7"));
  }

  @Test
  void a_line_that_names_the_separator_is_no_row() throws IOException {
    assertThat(read("\uFEFFSEP=|\r\na|b,c\r\n")).containsExactly(row(1, "a", "b,c"));
    assertThat(read("sep=\"\na,b\n")).containsExactly(row(1, "sep=\""), row(2, "a", "b"));
  }

  @Test
  void quotes_may_have_blanks_around_them() throws IOException {
    assertThat(read("a, \"b, c\" ,d\n")).containsExactly(row(1, "a", "b, c", "d"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a;b\n1;\"dua\n3;4\n", "a;b\n1;\"dua\" tiga;4\n", "a;b\n1;\"dua\" \"tiga\"\n"})
  void wrong_quotes_are_told_with_their_row(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            UnfitSheet.class,
            unfit -> {
              assertThat(unfit.error().code()).isEqualTo("import.quote-open");
              assertThat(unfit.error().say("id")).contains("baris 2");
            });
  }

  @Test
  void of_what_is_too_much_the_beginning_is_kept() throws IOException {
    String wide = "x,".repeat(SheetRow.CELLS_MOST + 9) + "\n";
    String tall = "y".repeat(SheetRow.CHARACTERS_MOST + 9) + ",z";

    List<SheetRow> rows = read(wide + tall);

    assertThat(rows.getFirst().cells()).hasSize(SheetRow.CELLS_MOST);
    assertThat(rows.getLast().cells().getFirst()).hasSize(SheetRow.CHARACTERS_MOST);
    assertThat(rows.getLast().cells().getLast()).isEqualTo("z");
  }

  @Test
  void a_quote_that_swallows_the_rest_of_a_large_file_does_not_fill_the_memory() {
    String text = "a;b\n1;\"" + "isi\n".repeat(600_000);

    assertThatThrownBy(() -> read(text)).isInstanceOf(UnfitSheet.class);
  }
}
