package id.emall.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Refusal;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.payment.PaymentScene;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each kind of difference, made on purpose behind the mall's back, is found and named. */
class DifferenceTest extends PaymentScene {

  DifferenceTest() {
    super("2200000001");
  }

  private final Deque<Runnable> mends = new ArrayDeque<>();

  /** What a test broke is mended, and then everything agrees again. */
  @AfterEach
  void nothing_is_left() {
    while (!mends.isEmpty()) {
      mends.pop().run();
    }
    assertThat(found()).isEmpty();
  }

  private List<Difference> found() {
    get(Reconciliation.class).look(operator);
    return get(Differences.class).open(operator);
  }

  private Difference only(DifferenceKind kind) {
    List<Difference> found = found();
    assertThat(found).extracting(Difference::kind).containsExactly(kind);
    return found.getFirst();
  }

  private void sql(String statement, Object... values) {
    jdbi.useHandle(handle -> handle.execute(statement, values));
  }

  private void afterwards(Runnable mend) {
    mends.push(mend);
  }

  /** Without the triggers that keep the ledger as it is. */
  private void unguarded(String statement, Object... values) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("set local session_replication_role = replica");
          handle.execute(statement, values);
        });
  }

  private UUID mutationOf(InvoiceView invoice) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select mutation_id from settlement where invoice_id = ?", invoice.id())
                .mapTo(UUID.class)
                .one());
  }

  @Test
  void a_row_that_was_never_booked_is_found_and_its_account_with_it() {
    InvoiceView invoice = paidOrder();
    UUID row = mutationOf(invoice);
    afterwards(
        () ->
            unguarded(
                "update ledger_entry set source = ? where source = ? and kind = 'mutation.booked'",
                row.toString(),
                "x" + row));
    unguarded(
        "update ledger_entry set source = 'x' || source where source = ? and kind = 'mutation.booked'",
        row.toString());

    Difference missing = only(DifferenceKind.ROW_BOOKED);
    assertThat(missing.object()).isEqualTo(row.toString());
    assertThat(missing.amount()).isEqualByComparingTo(new BigDecimal(exactly(invoice)).negate());
    assertThat(missing.account()).contains("2200000001");
    assertThat(missing.day()).isNotNull();
  }

  @Test
  void a_row_written_past_the_ledger_is_found_in_the_row_and_in_the_account() {
    UUID row = mutationOf(paidOrder());
    afterwards(() -> unguarded("update mutation set amount = amount - 1 where id = ?", row));
    unguarded("update mutation set amount = amount + 1 where id = ?", row);

    assertThat(found())
        .extracting(Difference::kind)
        .containsExactlyInAnyOrder(
            DifferenceKind.BANK_DAY,
            DifferenceKind.ROW_BOOKED,
            DifferenceKind.BANK_ACCOUNT,
            DifferenceKind.SETTLEMENT);
  }

  @Test
  void a_wrong_paid_amount_is_named_by_its_invoice() {
    InvoiceView invoice = paidOrder();
    afterwards(
        () -> sql("update invoice set paid_amount = paid_amount + 7 where id = ?", invoice.id()));
    sql("update invoice set paid_amount = paid_amount - 7 where id = ?", invoice.id());

    Difference wrong = only(DifferenceKind.INVOICE_PAID);
    assertThat(wrong.label()).isEqualTo(invoice.code());
    assertThat(wrong.amount()).isEqualByComparingTo("-7");
  }

  @Test
  void an_order_moved_without_its_money_is_named_by_its_code() {
    InvoiceView invoice = paidOrder();
    UUID order = now(invoice).orders().getFirst().id();
    afterwards(() -> sql("update shop_order set state = 'PAID' where id = ?", order));
    sql("update shop_order set state = 'COMPLETED' where id = ?", order);

    assertThat(found())
        .extracting(Difference::kind)
        .containsExactlyInAnyOrder(
            DifferenceKind.ESCROW, DifferenceKind.SELLER, DifferenceKind.COMMISSION);
    assertThat(get(Differences.class).open(operator))
        .filteredOn(one -> one.kind() == DifferenceKind.ESCROW)
        .extracting(Difference::label)
        .containsExactly(now(invoice).orders().getFirst().code());
  }

  @Test
  void a_posting_that_balances_nothing_is_found_in_the_ledger() {
    UUID entry = UUID.randomUUID();
    afterwards(() -> unguarded("delete from ledger_entry where id = ?", entry));
    afterwards(() -> unguarded("delete from ledger_posting where entry_id = ?", entry));
    unguarded(
        "insert into ledger_entry (id, at, kind, source, memo) values (?, ?, 'by.hand', ?, 'By hand')",
        entry,
        java.sql.Timestamp.from(clock.instant()),
        entry.toString());
    unguarded(
        """
        insert into ledger_account (id, kind, owner) values ('00000000-0000-0000-0000-0000000000aa', 'ESCROW', 'nobody')
        """);
    unguarded(
        "insert into ledger_posting (entry_id, account_id, amount) values (?, '00000000-0000-0000-0000-0000000000aa', 5)",
        entry);

    assertThat(found())
        .extracting(Difference::kind)
        .containsExactlyInAnyOrder(
            DifferenceKind.LEDGER_SUM, DifferenceKind.ENTRY, DifferenceKind.ESCROW);
  }

  @Test
  void a_refund_that_vanished_leaves_owed_money_that_nobody_sends() {
    InvoiceView invoice = paidOrder();
    bank.credit(clock.instant(), exactly(invoice), "DUA KALI");
    read();
    afterwards(
        () -> sql("update refund set state = 'ASKED_ACCOUNT' where invoice_id = ?", invoice.id()));
    sql("update refund set state = 'STOPPED' where invoice_id = ?", invoice.id());

    Difference owed = only(DifferenceKind.OWED_BACK);
    assertThat(owed.label()).isEqualTo(invoice.code());
    assertThat(owed.amount()).isEqualByComparingTo(exactly(invoice));
  }

  @Test
  void undecided_money_called_somebody_elses_by_hand_is_missed_in_the_clearing() {
    bank.credit(clock.instant(), "4321.00", "ENTAH");
    read();
    UUID row = newestOnDesk();
    afterwards(
        () ->
            sql(
                "update mutation set outcome = 'DESK', outcome_reason = 'unknown-amount' where id = ?",
                row));
    sql(
        "update mutation set outcome = 'NOT_OURS', outcome_reason = 'unidentified' where id = ?",
        row);

    assertThat(found())
        .extracting(Difference::kind)
        .containsExactlyInAnyOrder(DifferenceKind.CLEARING, DifferenceKind.UNIDENTIFIED);
  }

  @Test
  void a_wrong_unique_code_shows_in_the_buyers_credit() {
    InvoiceView invoice = paidOrder();
    afterwards(
        () ->
            sql(
                "update invoice set unique_code = unique_code - 1, total = total - 1 where id = ?",
                invoice.id()));
    sql(
        "update invoice set unique_code = unique_code + 1, total = total + 1 where id = ?",
        invoice.id());

    assertThat(only(DifferenceKind.BUYER_CREDIT).object()).isEqualTo(invoice.buyerId().toString());
  }

  @Test
  void a_part_payment_forgotten_by_hand_shows_in_the_invoices_clearing() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), "10000.00", "INV " + invoice.code());
    read();
    bind(newestOnDesk(), invoice);
    afterwards(() -> sql("update invoice set paid_amount = 10000 where id = ?", invoice.id()));
    sql("update invoice set paid_amount = 0 where id = ?", invoice.id());

    assertThat(found())
        .extracting(Difference::kind)
        .containsExactlyInAnyOrder(DifferenceKind.INVOICE_PAID, DifferenceKind.INVOICE_CLEARING);
  }

  @Test
  void a_difference_keeps_its_age_its_owner_and_its_note_until_it_is_gone() {
    InvoiceView invoice = paidOrder();
    sql("update invoice set paid_amount = paid_amount + 1 where id = ?", invoice.id());
    Difference first = only(DifferenceKind.INVOICE_PAID);
    Instant seen = first.firstSeenAt();
    get(Differences.class).take(operator, first.id());
    get(Differences.class).note(operator, first.id(), "Sudah ditanyakan ke bank");
    clock.advance(Duration.ofHours(5));

    Difference later = only(DifferenceKind.INVOICE_PAID);
    assertThat(later.id()).isEqualTo(first.id());
    assertThat(later.firstSeenAt()).isEqualTo(seen);
    assertThat(later.lastSeenAt()).isAfter(seen);
    assertThat(later.ownerId()).isEqualTo(operator.id());
    assertThat(later.note()).isEqualTo("Sudah ditanyakan ke bank");
    assertThat(work(Differences.WORK)).hasSize(1);

    sql("update invoice set paid_amount = paid_amount - 1 where id = ?", invoice.id());
    assertThat(found()).isEmpty();
    assertThat(get(Differences.class).gone(operator, 100))
        .filteredOn(one -> one.id().equals(first.id()))
        .extracting(Difference::goneAt)
        .containsExactly(clock.instant());
    assertThat(work(Differences.WORK)).isEmpty();
    assertThatThrownBy(() -> get(Differences.class).take(operator, first.id()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void only_operators_see_and_take_differences() {
    assertThatThrownBy(() -> get(Differences.class).open(seller)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> get(Differences.class).take(seller, UUID.randomUUID()))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> get(Reconciliation.class).look(seller)).isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> get(Reconciliation.class).day(seller, get(Reconciliation.class).today()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_row_the_bank_tells_of_and_that_is_not_stored_is_missed_in_its_day() {
    paidOrder();
    afterwards(
        () ->
            unguarded(
                "update statement_day set credit_sum = credit_sum - 900, closing = closing - 900"));
    unguarded("update statement_day set credit_sum = credit_sum + 900, closing = closing + 900");

    Difference day = only(DifferenceKind.BANK_DAY);
    assertThat(day.amount()).isEqualByComparingTo("-900");
    assertThat(day.account()).contains("2200000001");
  }

  @Test
  void days_that_do_not_follow_from_one_another_are_named_with_both_balances() {
    paidOrder();
    java.time.LocalDate today =
        java.time.LocalDate.ofInstant(clock.instant(), id.emall.contracts.time.MallClock.WIB);
    afterwards(() -> unguarded("delete from statement_day where source = 'file'"));
    afterwards(() -> unguarded("update feed set break_day = null"));
    unguarded(
        """
        insert into statement_day (account_id, source, day, opening, closing, credit_count, credit_sum, debit_count,
          debit_sum, checked, fingerprint, read_at)
        select account_id, 'file', d.day, d.opening, d.closing, 0, 0, 0, 0, 'BALANCE', '', 'epoch'
        from feed, (values (date '2026-01-05', 100, 100), (date '2026-01-06', 350, 350)) d (day, opening, closing)
        """);
    unguarded("update feed set break_day = date '2026-01-06'");

    Difference gap = only(DifferenceKind.BANK_BREAK);
    assertThat(gap.day()).isEqualTo(java.time.LocalDate.of(2026, 1, 6)).isBefore(today);
    assertThat(gap.amount()).isEqualByComparingTo("250");
  }

  @Test
  void a_row_the_bank_takes_away_is_named_until_it_is_shown_again() {
    InvoiceView invoice = paidOrder();
    var row = bank.newest();
    bank.remove(row);
    readTwice();

    Difference gone = only(DifferenceKind.ROW_GONE);
    assertThat(gone.amount()).isEqualByComparingTo(exactly(invoice));

    bank.add(row);
    read();
  }
}
