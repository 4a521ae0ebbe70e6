package id.emall.core.simulation;

import static id.emall.core.simulation.TrueBooks.same;
import static id.emall.core.simulation.TrueBooks.that;

import id.emall.core.simulation.TrueBooks.Given;
import id.emall.core.simulation.TrueBooks.Stored;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Proves of each invoice that the money meant for it did what the published rules say. */
final class BillBooks {

  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  /** An invoice ends at the latest this long after its deadline, whatever its feed does. */
  private static final Duration LONGEST_GRACE = Duration.ofDays(1);

  /** A closed invoice's total stays its own this long. */
  private static final Duration COOL_DOWN = Duration.ofDays(7);

  private final Year year;

  BillBooks(Year year) {
    this.year = year;
  }

  /** An invoice in the mall's books. */
  record Kept(UUID id, String state, BigDecimal paid) {}

  /** A refund in the mall's books. */
  record Back(
      UUID id,
      UUID causeId,
      UUID invoiceId,
      BigDecimal amount,
      String why,
      String state,
      UUID debitId) {

    boolean stands() {
      return !state.equals("STOPPED");
    }

    boolean open() {
      return stands() && !state.equals("PAID");
    }
  }

  private record Order(UUID id, UUID invoiceId, String state, BigDecimal total) {}

  /** Transfers of which the mall could not tell at once whether it knew them already. */
  private final List<Movement> doubted = new ArrayList<>();

  private record Received(Stored row, Movement movement, BigDecimal amount) {}

  void prove(Handle handle, List<Stored> stored, List<Given> given, Map<UUID, Movement> movements) {
    Map<UUID, Kept> invoices =
        handle
            .createQuery("select id, state, paid_amount as paid from invoice")
            .mapTo(Kept.class)
            .collect(Collectors.toMap(Kept::id, one -> one));
    that(
        invoices.size() == year.bills.size(),
        "%s invoices for %s orders",
        invoices.size(),
        year.bills.size());
    doubted.clear();
    stored.stream()
        .filter(row -> row.alike() != null)
        .forEach(row -> doubted.add(movements.get(row.id())));
    Map<UUID, Stored> rows = stored.stream().collect(Collectors.toMap(Stored::id, one -> one));
    Map<UUID, List<Received>> received =
        given.stream()
            .collect(
                Collectors.groupingBy(
                    Given::invoiceId,
                    Collectors.mapping(
                        one ->
                            new Received(
                                rows.get(one.mutationId()),
                                movements.get(one.mutationId()),
                                one.amount()),
                        Collectors.toList())));
    Map<UUID, List<Back>> backs =
        backs(handle).stream()
            .filter(back -> back.invoiceId() != null)
            .collect(Collectors.groupingBy(Back::invoiceId));
    for (Bill bill : year.bills) {
      List<Received> came = received.getOrDefault(bill.id, List.of());
      Kept kept = invoices.get(bill.id);
      rightMoney(bill, came);
      sums(bill, kept, came, backs.getOrDefault(bill.id, List.of()));
      promised(bill, kept, came);
    }
  }

  /** Money goes to the invoice that its sender meant, unless it looks exactly like another's. */
  private void rightMoney(Bill bill, List<Received> came) {
    for (Received one : came) {
      Movement movement = one.movement();
      boolean meant = movement.meaning != null && movement.meaning.bills().contains(bill);
      that(meant || alike(movement), "%s was given to %s", movement, bill);
    }
  }

  /** Whether transfers of several meanings look alike, so that nobody can tell them apart. */
  private static boolean alike(Movement movement) {
    return movement.account.movements.stream()
            .filter(other -> other.akin(movement))
            .map(other -> other.meaning)
            .distinct()
            .count()
        > 1;
  }

  /** What came, less what goes back, is the total of a paid invoice and nothing of an ended one. */
  private void sums(Bill bill, Kept kept, List<Received> came, List<Back> backs) {
    BigDecimal all = sum(came.stream().map(Received::amount).toList());
    BigDecimal back =
        sum(
            backs.stream()
                .filter(Back::stands)
                .filter(one -> !List.of("returned", "lost").contains(one.why()))
                .filter(one -> ofMoney(one, bill, came))
                .map(Back::amount)
                .toList());
    boolean takenBack = came.stream().anyMatch(one -> one.row().reversed() || one.row().missing());
    BigDecimal there =
        sum(
            came.stream()
                .filter(one -> !one.row().reversed() && !one.row().missing())
                .map(Received::amount)
                .toList());
    BigDecimal everyBack = sum(backs.stream().filter(Back::stands).map(Back::amount).toList());
    that(
        everyBack.compareTo(all.add(bill.credit)) <= 0,
        "%s came for %s and %s goes back: %s",
        all,
        bill,
        everyBack,
        backs);
    if (takenBack) {
      year.tally.count("invoices with money taken back");
      return;
    }
    switch (kept.state()) {
      case "PAID" -> same(all.subtract(back), bill.total, "what %s kept of %s", bill, came);
      case "OPEN", "PARTLY_PAID" -> {
        same(kept.paid(), there, "what %s has got", bill);
        same(back, NOTHING, "what goes back of %s", bill);
        that(all.compareTo(bill.total) < 0, "%s came for %s, which is not paid", all, bill);
      }
      default -> same(back, all, "what goes back of %s, which is %s", bill, kept.state());
    }
  }

  /** Refunds of what came too much, twice or late; not those of orders that ended afterwards. */
  private static boolean ofMoney(Back back, Bill bill, List<Received> came) {
    return back.causeId().equals(bill.id)
        || came.stream().anyMatch(one -> one.row().id().equals(back.causeId()));
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(NOTHING, BigDecimal::add);
  }

  /** What the published rules promise to who pays exactly, and to who withdraws. */
  private void promised(Bill bill, Kept kept, List<Received> came) {
    boolean takenBack = !bill.payments.stream().allMatch(Movement::steady);
    if (bill.withdrawn) {
      that(kept.state().equals("CANCELLED"), "%s was withdrawn and is %s", bill, kept.state());
    } else {
      that(
          takenBack || !kept.state().equals("CANCELLED"),
          "%s is cancelled, which nobody wanted",
          bill);
    }
    for (Movement payment : bill.payments) {
      if (payment.meaning.exact() && payment.knownAt != null && payment.steady()) {
        exactly(bill, kept, payment, came);
      }
    }
    if (kept.state().equals("PAID")) {
      that(!came.isEmpty(), "%s is paid with nothing", bill);
    }
  }

  /** What may be a row told before waits for operators, and is decided when they come to it. */
  private void exactly(Bill bill, Kept kept, Movement payment, List<Received> came) {
    if (doubted.stream().anyMatch(payment::akin)) {
      return;
    }
    List<Bill> meant = payment.meaning.bills();
    boolean inTime = meant.stream().allMatch(one -> inTime(one, payment) && undisturbed(one));
    boolean revivable = !bill.goods.scarce() && bill.credit.signum() == 0;
    if (inTime || (meant.size() == 1 && stillOwn(bill, payment))) {
      that(
          came.stream().anyMatch(one -> one.movement().akin(payment)),
          "%s did not find %s",
          payment,
          bill);
    }
    if (inTime || (meant.size() == 1 && undisturbed(bill) && revivable)) {
      that(
          kept.state().equals("PAID"),
          "%s got %s %s and is %s",
          bill,
          payment,
          inTime ? "in time" : "late",
          kept);
    }
  }

  /** Neither withdrawn nor with money that the bank took back. */
  private static boolean undisturbed(Bill bill) {
    return !bill.withdrawn && bill.payments.stream().allMatch(Movement::steady);
  }

  /** Whether the total is still the invoice's own, so that the bare amount finds it. */
  private static boolean stillOwn(Bill bill, Movement payment) {
    return payment.knownAt.isBefore(
        (bill.withdrawn ? bill.created : bill.deadline).plus(COOL_DOWN));
  }

  /** The bank booked it in time and showed it in every answer since, before the longest grace. */
  private static boolean inTime(Bill bill, Movement payment) {
    return !payment.at.isAfter(bill.deadline)
        && !payment.leftOut
        && payment.knownAt.isBefore(bill.deadline.plus(LONGEST_GRACE));
  }

  private static List<Back> backs(Handle handle) {
    return handle
        .createQuery(
            "select id, cause_id, invoice_id, amount, why, state, debit_id from refund order by id")
        .mapTo(Back.class)
        .list();
  }

  /** Whether a debit is known to be a refund's transfer, or to take a credit back. */
  boolean explained(Jdbi jdbi, UUID debit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from refund where debit_id = :debit)"
                        + " or exists (select 1 from mutation where reversed_by = :debit)")
                .bind("debit", debit)
                .mapTo(Boolean.class)
                .one());
  }

  /** What the ledger says is owed back, sent or held is what refunds and orders say. */
  void owed(Handle handle, Map<String, BigDecimal> ledger) {
    Map<String, BigDecimal> should = new java.util.HashMap<>();
    for (Back back : backs(handle)) {
      UUID owner = back.invoiceId() == null ? back.causeId() : back.invoiceId();
      if (back.open()) {
        should.merge("OWED_BACK " + owner, back.amount(), BigDecimal::add);
      }
      if (back.state().equals("PAID") && back.debitId() == null) {
        should.merge("OUTGOING " + back.id(), back.amount(), BigDecimal::add);
      }
    }
    handle
        .createQuery(
            """
            select id, invoice_id, state, (goods_total + shipping_cost)::numeric as total from shop_order
            where state in ('PAID', 'SHIPPED', 'DELIVERED', 'RETURNING', 'RETURNED', 'LOST')
            """)
        .mapTo(Order.class)
        .forEach(order -> should.merge("ESCROW " + order.id(), order.total(), BigDecimal::add));
    ledger.forEach(
        (account, balance) -> {
          if (account.startsWith("OWED_BACK ")
              || account.startsWith("OUTGOING ")
              || account.startsWith("ESCROW ")) {
            same(
                balance.negate(),
                should.getOrDefault(account, NOTHING),
                "the ledger's %s",
                account);
          }
        });
    should.forEach(
        (account, amount) ->
            that(ledger.containsKey(account), "the ledger has no %s of %s", account, amount));
  }
}
