package id.emall.bank;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.Account;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.Statement;
import id.emall.contracts.bank.StatementRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads days as the contract wants it: pages by cursor, halves where an answer is cut off. */
public final class WholeReading {

  private static final int MOST_PAGES = 50;

  private WholeReading() {}

  public static List<StatementRow> of(
      MutationSource source, Account account, LocalDate from, LocalDate to) {
    List<StatementRow> rows = new ArrayList<>();
    Optional<Cursor> cursor = Optional.of(Cursor.START);
    for (int page = 0; cursor.isPresent(); page++) {
      assertThat(page).isLessThan(MOST_PAGES);
      Statement statement = source.fetch(account, from, to, cursor.get());
      rows.addAll(statement.rows());
      if (statement.complete()) {
        return rows;
      }
      cursor = statement.next();
    }
    assertThat(from).as("a single day that cannot be read").isBefore(to);
    LocalDate middle = from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
    List<StatementRow> halves = new ArrayList<>(of(source, account, from, middle));
    halves.addAll(of(source, account, middle.plusDays(1), to));
    return halves;
  }
}
