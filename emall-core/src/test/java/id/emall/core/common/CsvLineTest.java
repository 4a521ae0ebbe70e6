package id.emall.core.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvLineTest {

  @Test
  void quotes_hold_separators_and_blanks_around_cells_do_not_count() {
    assertThat(CsvLine.cells(" a , \"b, c\" ,\"d \"\"e\"\"\",", ','))
        .containsExactly("a", "b, c", "d \"e\"", "");
    assertThat(CsvLine.cells("a,b;c", ';')).containsExactly("a,b", "c");
  }

  @Test
  void a_line_with_wrong_quotes_is_never_taken_for_cells() {
    assertThat(CsvLine.cells("a,\"b", ',')).containsExactly("a,\"b");
    assertThat(CsvLine.cells("a,\"b\"c,d", ',')).containsExactly("a,\"b\"c,d");
  }

  @Test
  void nothing_is_one_empty_cell() {
    assertThat(CsvLine.cells("", ',')).containsExactly("");
  }
}
