package id.emall.bank.snap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.bank.statement.Tallies;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.StatementTotals;
import java.util.List;

/**
 * A place between two pages, with all that the last page needs to prove that none was missed.
 *
 * @param page number of the next page
 * @param seen fingerprints of the pages read so far
 * @param tallies of the rows read so far
 * @param told the totals of the first page
 */
record PageCursor(int page, List<String> seen, Tallies tallies, StatementTotals told) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static PageCursor of(Cursor cursor, int firstPage) {
    if (cursor.equals(Cursor.START)) {
      return new PageCursor(firstPage, List.of(), Tallies.NOTHING, null);
    }
    try {
      return MAPPER.readValue(cursor.value(), PageCursor.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no cursor of this adapter: " + cursor.value(), e);
    }
  }

  Cursor text() {
    try {
      return new Cursor(MAPPER.writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a cursor cannot be written as JSON", e);
    }
  }
}
