package id.emall.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.testing.CoreTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

class LedgerTest extends CoreTest {

  private static final BigDecimal HUNDRED = new BigDecimal("100.00");

  @Test
  void a_balance_is_the_sum_of_what_was_booked() {
    UUID shop = UUID.randomUUID();
    UUID order = UUID.randomUUID();

    book(
        new LedgerEntry("t.in", order, "in")
            .debit(LedgerAccount.bank(order), HUNDRED)
            .credit(LedgerAccount.escrow(order), HUNDRED));
    book(
        new LedgerEntry("t.out", order, "out")
            .debit(LedgerAccount.escrow(order), HUNDRED)
            .credit(LedgerAccount.seller(shop), new BigDecimal("98.00"))
            .credit(LedgerAccount.commission(), new BigDecimal("2.00")));

    assertThat(get(Ledger.class).balance(LedgerAccount.bank(order))).isEqualTo("100.00");
    assertThat(get(Ledger.class).balance(LedgerAccount.escrow(order))).isEqualTo("0.00");
    assertThat(get(Ledger.class).balance(LedgerAccount.seller(shop))).isEqualTo("98.00");
    assertThat(get(Ledger.class).history(LedgerAccount.seller(shop), 10)).hasSize(1);
  }

  @Test
  void the_same_cause_is_booked_once() {
    UUID order = UUID.randomUUID();
    LedgerEntry entry =
        new LedgerEntry("t.twice", order, "x")
            .debit(LedgerAccount.bank(order), HUNDRED)
            .credit(LedgerAccount.escrow(order), HUNDRED);
    book(entry);

    assertThatThrownBy(() -> book(entry)).hasMessageContaining("ledger_entry_kind_source_key");
    assertThat(get(Ledger.class).balance(LedgerAccount.escrow(order))).isEqualTo("100.00");
  }

  @Test
  void the_database_refuses_an_entry_that_does_not_balance() {
    UUID entry = UUID.randomUUID();

    assertThatThrownBy(
            () ->
                transaction(
                    () ->
                        jdbi.withHandle(
                            handle -> {
                              handle.execute(
                                  "insert into ledger_entry values (?, now(), 't', ?, 'x')",
                                  entry,
                                  entry.toString());
                              handle.execute(
                                  "insert into ledger_account values (?, 'BANK', ?)",
                                  entry,
                                  entry.toString());
                              return handle.execute(
                                  "insert into ledger_posting values (?, ?, 5)", entry, entry);
                            })))
        .hasMessageContaining("does not balance");
  }

  @Test
  void the_database_refuses_postings_of_no_account_or_no_entry() {
    UUID shop = UUID.randomUUID();
    LedgerEntry booked = toSeller(shop);
    book(booked);
    book(toSeller(UUID.randomUUID()));
    UUID entry = id("select id from ledger_entry where source = ?", booked.source());
    UUID account = id("select id from ledger_account where owner <> ? limit 1", shop.toString());
    UUID seller = id("select id from ledger_account where owner = ? limit 1", shop.toString());
    UUID nothing = UUID.randomUUID();

    assertThatThrownBy(() -> post(entry, account, nothing))
        .hasMessageContaining("is of no entry or account");
    assertThatThrownBy(() -> post(nothing, account, seller))
        .hasMessageContaining("is of no entry or account");
    assertThatThrownBy(() -> run("delete from ledger_account where false"))
        .hasMessageContaining("never removed");
    assertThatThrownBy(() -> run("update ledger_account set id = gen_random_uuid()"))
        .hasMessageContaining("keep their id");
  }

  private UUID id(String query, Object value) {
    return jdbi.withHandle(handle -> handle.select(query, value).mapTo(UUID.class).one());
  }

  private void run(String sql, Object... values) {
    jdbi.useHandle(handle -> handle.execute(sql, values));
  }

  /** Two postings that balance. */
  private void post(UUID entry, UUID to, UUID from) {
    run("insert into ledger_posting values (?, ?, 5), (?, ?, -5)", entry, to, entry, from);
  }

  @Test
  void a_later_statement_cannot_unbalance_an_entry() {
    UUID shop = UUID.randomUUID();
    book(toSeller(shop));

    assertThatThrownBy(
            () ->
                jdbi.useHandle(
                    handle ->
                        handle.execute(
                            """
                            insert into ledger_posting
                            select e.id, a.id, 7 from ledger_entry e, ledger_account a
                            where not exists (select 1 from ledger_posting p where p.entry_id = e.id and p.account_id = a.id)
                            limit 1
                            """)))
        .hasMessageContaining("does not balance");
  }

  @Test
  void the_database_refuses_to_change_what_was_booked() {
    assertThatThrownBy(
            () -> jdbi.useHandle(handle -> handle.execute("update ledger_posting set amount = 1")))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("delete from ledger_entry")))
        .hasMessageContaining("append-only");
  }

  private void book(LedgerEntry entry) {
    transaction(
        () -> {
          get(Ledger.class).book(entry);
          return null;
        });
  }

  @Test
  void posting_to_an_account_leaves_the_account_alone_and_waits_for_nobody() {
    UUID shop = UUID.randomUUID();
    book(toSeller(shop));
    String before = version(shop);

    transaction(
        () -> {
          get(Ledger.class).book(toSeller(shop));
          // Another transaction books on the same accounts before this one ends.
          CompletableFuture.runAsync(() -> book(toSeller(shop))).get(5, TimeUnit.SECONDS);
          return null;
        });

    assertThat(version(shop)).isEqualTo(before);
    assertThat(get(Ledger.class).balance(LedgerAccount.seller(shop))).isEqualTo("300.00");
  }

  @Test
  void entries_take_two_statements_however_many_they_are() {
    UUID shop = UUID.randomUUID();

    assertThat(statements(() -> book(toSeller(shop)))).hasSize(2);
    List<LedgerEntry> many = Stream.generate(() -> toSeller(shop)).limit(200).toList();
    assertThat(statements(() -> bookAll(many))).hasSize(2);

    assertThat(get(Ledger.class).balance(LedgerAccount.seller(shop))).isEqualTo("20100.00");
  }

  private List<String> statements(Runnable deed) {
    List<String> statements = new ArrayList<>();
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            statements.add(context.getRawSql());
          }
        });
    try {
      deed.run();
    } finally {
      jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }
    return statements;
  }

  @Test
  void of_entries_that_are_booked_together_all_are_or_none() {
    UUID shop = UUID.randomUUID();
    LedgerEntry off =
        new LedgerEntry("t.off", UUID.randomUUID(), "off").debit(LedgerAccount.bank(shop), HUNDRED);
    LedgerEntry empty = new LedgerEntry("t.empty", UUID.randomUUID(), "empty");
    LedgerEntry booked = toSeller(shop);
    book(booked);

    assertThatThrownBy(() -> bookAll(List.of(toSeller(shop), off)))
        .hasMessageContaining("is off by");
    assertThatThrownBy(() -> bookAll(List.of(toSeller(shop), empty)))
        .hasMessageContaining("has no postings");
    assertThatThrownBy(() -> bookAll(List.of(toSeller(shop), booked)))
        .hasMessageContaining("ledger_entry_kind_source_key");
    bookAll(List.of());

    assertThat(get(Ledger.class).balance(LedgerAccount.seller(shop))).isEqualTo("100.00");
  }

  @Test
  void accounts_that_two_make_at_once_are_made_once_and_nobody_waits_in_a_circle()
      throws Exception {
    for (int round = 0; round < 10; round++) {
      List<UUID> shops = Stream.generate(UUID::randomUUID).limit(50).toList();
      List<LedgerEntry> there = shops.stream().map(LedgerTest::toSeller).toList();
      List<LedgerEntry> back = shops.reversed().stream().map(LedgerTest::toSeller).toList();

      CompletableFuture<Void> other = CompletableFuture.runAsync(() -> bookAll(back));
      bookAll(there);
      other.get(20, TimeUnit.SECONDS);

      assertThat(shops)
          .allSatisfy(
              shop ->
                  assertThat(get(Ledger.class).balance(LedgerAccount.seller(shop)))
                      .isEqualTo("200.00"));
    }
  }

  private void bookAll(List<LedgerEntry> entries) {
    transaction(
        () -> {
          get(Ledger.class).bookAll(entries);
          return null;
        });
  }

  private static LedgerEntry toSeller(UUID shop) {
    return new LedgerEntry("t.sold", UUID.randomUUID(), "sold")
        .debit(LedgerAccount.bank(shop), HUNDRED)
        .credit(LedgerAccount.seller(shop), HUNDRED);
  }

  /** Changes whenever the row is written. */
  private String version(UUID shop) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select ctid || ' ' || xmin from ledger_account where kind = 'SELLER' and owner = ?",
                    shop.toString())
                .mapTo(String.class)
                .one());
  }
}
