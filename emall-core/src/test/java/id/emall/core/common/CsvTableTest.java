package id.emall.core.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @Test
  void cells_stand_in_quotes_where_they_must_and_amounts_have_two_decimals() {
    String table =
        CsvTable.text(
            csv ->
                csv.row("nama", "jumlah", "tanggal")
                    .row("Kopi, \"Gayo\"", new BigDecimal("-1500"), LocalDate.of(2026, 11, 22))
                    .row("dua\nbaris", null, -3));

    assertThat(table)
        .isEqualTo(
            "nama,jumlah,tanggal\r\n"
                + "\"Kopi, \"\"Gayo\"\"\",-1500.00,2026-11-22\r\n"
                + "\"dua\nbaris\",,-3\r\n");
  }

  @Test
  void spreadsheets_get_semicolons_and_take_no_comma_for_a_separator() throws IOException {
    StringWriter out = new StringWriter();

    CsvTable.semicolons(out).row("kode", "satu, dua", "a;b");

    assertThat(out.toString()).isEqualTo("\uFEFFkode;\"satu, dua\";\"a;b\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+62812", "-4", "@SUM(A1)", "\tx", "\rx", "'=1", "''-"})
  void what_would_be_a_formula_is_none_and_comes_back_as_it_was(String text) {
    String written = CsvTable.harmless(text);

    assertThat(written).isEqualTo("'" + text);
    assertThat(CsvTable.meant(written)).isEqualTo(text);
    assertThat(CsvTable.text(csv -> csv.row(text))).contains(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kopi=teh", "'kutip'", "Rp5.000", "7-8"})
  void other_texts_are_left_alone(String text) {
    assertThat(CsvTable.harmless(text)).isEqualTo(text);
    assertThat(CsvTable.meant(text)).isEqualTo(text);
  }

  @Test
  void who_went_away_is_told_as_what_it_is() {
    Writer gone =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> CsvTable.commas(gone).row("a")).isExactlyInstanceOf(IOException.class);
  }
}
