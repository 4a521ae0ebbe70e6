package id.emall.core.ordering;

import id.emall.core.catalogue.Stock;
import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import id.emall.core.voucher.VoucherUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * The one way by which money makes an invoice paid, whoever brings the news of it: feed, file, push
 * or operator. Runs in the caller's transaction, which also binds the bank's row to the invoice, so
 * both happen or neither.
 */
@ApplicationScoped
public class Settlement {

  private Jdbi jdbi;
  private Clock clock;
  private MallSettings settings;
  private Ledger ledger;
  private Stock stock;
  private VoucherUses vouchers;
  private StateChanges changes;
  private Holds holds;
  private TotalReservation totals;
  private OrderReader reader;
  private BuyerCredit credit;
  private InvoiceTimeline timeline;
  private WayChanges ways;
  private Event<Object> events;

  protected Settlement() {}

  @Inject
  Settlement(
      Jdbi jdbi,
      Clock clock,
      MallSettings settings,
      Ledger ledger,
      Stock stock,
      VoucherUses vouchers,
      StateChanges changes,
      Holds holds,
      TotalReservation totals,
      OrderReader reader,
      BuyerCredit credit,
      InvoiceTimeline timeline,
      WayChanges ways,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.ledger = ledger;
    this.stock = stock;
    this.vouchers = vouchers;
    this.changes = changes;
    this.holds = holds;
    this.totals = totals;
    this.reader = reader;
    this.credit = credit;
    this.timeline = timeline;
    this.ways = ways;
    this.events = events;
  }

  /** What the money did. */
  public enum Outcome {
    /** The invoice is paid in full, with nothing over. */
    PAID,
    /** The invoice is paid; what was too much is owed back. */
    PAID_AND_OVER,
    /** The rest is asked for. */
    PARTLY_PAID,
    /** Too late, twice or for a withdrawn invoice: all of it is owed back. */
    OWED_BACK
  }

  /** Money for one invoice. */
  public record Payment(UUID invoiceId, Receipt receipt) {}

  /**
   * What payments do, gathered so that all of it is written at once.
   *
   * @param orders details of the orders that are paid
   * @param paid invoices as they were before
   * @param told in this order, when all is written
   */
  private record Gathered(
      List<LedgerEntry> entries,
      Map<InvoiceEvent, List<StateChanges.Move>> moves,
      Map<UUID, Map<String, Object>> orders,
      List<InvoiceView> paid,
      List<Object> told) {

    Gathered() {
      this(
          new ArrayList<>(),
          new EnumMap<>(InvoiceEvent.class),
          new LinkedHashMap<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }

    void move(InvoiceView invoice, InvoiceEvent event, Receipt receipt) {
      moves
          .computeIfAbsent(event, key -> new ArrayList<>())
          .add(new StateChanges.Move(invoice.id(), receipt.amount(), details(receipt)));
    }
  }

  /** As {@link #receive(Actor, List)}, a single payment. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Outcome receive(Actor by, UUID invoiceId, Receipt receipt) {
    return receive(by, List.of(new Payment(invoiceId, receipt))).getFirst();
  }

  /**
   * Gives money to invoices that {@link #lock(Collection)} has locked, with few statements however
   * many they are. Where one of them has lapsed it is to be the only one: reviving takes goods and
   * credit, which others lock before they lock invoices' ledger accounts.
   *
   * @param payments one of each invoice
   * @return what each did, in their order
   * @throws Refusal NOT_FOUND when there is no such invoice
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Outcome> receive(Actor by, List<Payment> payments) {
    Map<UUID, InvoiceView> invoices =
        reader.invoices(payments.stream().map(Payment::invoiceId).toList());
    if (payments.stream().map(Payment::invoiceId).distinct().count() < payments.size()) {
      throw new IllegalArgumentException("two payments of one invoice at once");
    }
    Gathered gathered = new Gathered();
    List<Outcome> outcomes =
        payments.stream()
            .map(
                payment ->
                    receive(
                        by,
                        gathered,
                        followed(
                            Optional.ofNullable(invoices.get(payment.invoiceId()))
                                .orElseThrow(() -> Refusal.notFound("invoice")),
                            payment.receipt()),
                        payment.receipt()))
            .toList();
    write(by, gathered);
    return outcomes;
  }

  private Outcome receive(Actor by, Gathered gathered, InvoiceView invoice, Receipt receipt) {
    gathered
        .entries()
        .add(
            new LedgerEntry(
                    "mutation.to-invoice",
                    receipt.ofInvoice(invoice.id()),
                    "Payment of invoice " + invoice.code())
                .debit(LedgerAccount.clearing(receipt.accountId()), receipt.amount())
                .credit(LedgerAccount.clearing(invoice.id()), receipt.amount()));
    if (!invoice.account().id().equals(receipt.accountId())) {
      timeline.note(by, invoice.id(), "OTHER_ACCOUNT", details(receipt));
    }
    BigDecimal paid = invoice.paidAmount().add(receipt.amount());
    return switch (invoice.state()) {
      case OPEN, PARTLY_PAID -> ofWaiting(gathered, invoice, receipt, paid);
      case LAPSED -> ofLapsed(gathered, invoice, receipt, paid);
      case PAID -> owedBack(gathered, invoice, receipt, "duplicate");
      case CANCELLED -> owedBack(gathered, invoice, receipt, "cancelled");
    };
  }

  /** The invoice, on the way that the money took. */
  private InvoiceView followed(InvoiceView invoice, Receipt receipt) {
    boolean expected = receipt.amount().compareTo(invoice.total().withSen()) == 0;
    return !expected && ways.followMoney(invoice.id(), receipt)
        ? reader.invoice("i.id = :value", invoice.id()).orElseThrow()
        : invoice;
  }

  private void write(Actor by, Gathered gathered) {
    Instant now = clock.instant();
    Instant shipBy = now.plus(settings.shipWithin());
    gathered.moves().forEach((event, moves) -> changes.invoices(by, event, moves));
    List<UUID> paid = gathered.paid().stream().map(InvoiceView::id).toList();
    if (!paid.isEmpty()) {
      StateChanges.Times times = new StateChanges.Times(now, shipBy, null, null, null, null);
      changes.orders(by, OrderEvent.INVOICE_PAID, times, gathered.orders());
      holds.consume(paid);
      jdbi.useHandle(handle -> totals.release(handle, paid));
    }
    ledger.bookAll(gathered.entries());
    if (!paid.isEmpty()) {
      events.fire(new InvoicesPaid(gathered.paid(), shipBy));
    }
    gathered.told().forEach(events::fire);
  }

  /**
   * Locks the invoice, before anything of it is read or refers to it. Rows that refer to it may
   * still be written by others: only two payments of one invoice wait for each other.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(UUID invoiceId) {
    lock(List.of(invoiceId));
  }

  private record Locked(UUID id, InvoiceState state) {
    boolean waits() {
      return state == InvoiceState.OPEN || state == InvoiceState.PARTLY_PAID;
    }
  }

  /**
   * Locks several invoices as {@link #lock(UUID)} does one, in the order of their ids.
   *
   * @return those that have lapsed, whose money is to be received alone
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<UUID> lock(Collection<UUID> invoices) {
    return lock(invoices, "").stream()
        .filter(invoice -> invoice.state() == InvoiceState.LAPSED)
        .map(Locked::id)
        .collect(Collectors.toSet());
  }

  /**
   * Locks those of these invoices that nobody else has locked; waits for nobody.
   *
   * @return those that are locked and wait for money
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<UUID> lockFree(Collection<UUID> invoices) {
    return lock(invoices, "skip locked").stream()
        .filter(Locked::waits)
        .map(Locked::id)
        .collect(Collectors.toSet());
  }

  private List<Locked> lock(Collection<UUID> invoices, String others) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, state from invoice where id = any(:ids) order by id for no key update "
                        + others)
                .bindArray("ids", UUID.class, invoices)
                .mapTo(Locked.class)
                .list());
  }

  private Outcome ofWaiting(
      Gathered gathered, InvoiceView invoice, Receipt receipt, BigDecimal paid) {
    BigDecimal missing = invoice.total().withSen().subtract(paid);
    if (missing.signum() > 0) {
      gathered.move(invoice, InvoiceEvent.PARTLY_SETTLED, receipt);
      gathered.told().add(new InvoicePartlyPaid(invoice.id(), paid, missing));
      return Outcome.PARTLY_PAID;
    }
    gathered.move(invoice, InvoiceEvent.SETTLED, receipt);
    return pay(gathered, invoice, receipt, paid);
  }

  /**
   * Late money revives the invoice when it suffices and everything is still there; otherwise it is
   * owed back.
   */
  private Outcome ofLapsed(
      Gathered gathered, InvoiceView invoice, Receipt receipt, BigDecimal paid) {
    boolean enough = receipt.amount().compareTo(invoice.total().withSen()) >= 0;
    List<StockWish> wishes = holds.wishes(invoice.id());
    if (!enough || !stock.takeIfAllThere(wishes)) {
      return owedBack(gathered, invoice, receipt, "late");
    }
    // Vouchers are locked after the products, and the credit after them, as checkout does.
    if (!vouchers.takeAgain(invoice.discounted())) {
      stock.giveBack(wishes);
      return owedBack(gathered, invoice, receipt, "late");
    }
    if (!creditStillThere(invoice)) {
      vouchers.giveBack(invoice.discounted());
      stock.giveBack(wishes);
      return owedBack(gathered, invoice, receipt, "late");
    }
    gathered.move(invoice, InvoiceEvent.REVIVED, receipt);
    return pay(gathered, invoice, receipt, paid);
  }

  private boolean creditStillThere(InvoiceView invoice) {
    return jdbi.withHandle(handle -> credit.covers(handle, owner(invoice), invoice.creditUsed()));
  }

  private Outcome pay(Gathered gathered, InvoiceView invoice, Receipt receipt, BigDecimal paid) {
    BigDecimal over = paid.subtract(invoice.total().withSen());
    gathered.entries().add(paid(invoice, over));
    gathered.paid().add(invoice);
    invoice.orders().forEach(order -> gathered.orders().put(order.id(), details(receipt)));
    if (over.signum() > 0) {
      gathered.told().add(new MoneyOwedBack(invoice.id(), receipt.mutationId(), over, "over"));
      return Outcome.PAID_AND_OVER;
    }
    return Outcome.PAID;
  }

  private static LedgerEntry paid(InvoiceView invoice, BigDecimal over) {
    BigDecimal credit = invoice.creditUsed().withSen();
    // The credit of a lapsed invoice went back to its buyer; reviving it takes the credit anew.
    LedgerAccount creditFrom =
        invoice.state() == InvoiceState.LAPSED
            ? LedgerAccount.buyerCredit(owner(invoice))
            : LedgerAccount.clearing(invoice.id());
    LedgerEntry entry =
        new LedgerEntry("invoice.paid", invoice.id(), "Invoice " + invoice.code() + " paid")
            .debit(LedgerAccount.clearing(invoice.id()), invoice.total().withSen().add(over))
            .debit(creditFrom, credit)
            .credit(
                LedgerAccount.buyerCredit(owner(invoice)),
                BigDecimal.valueOf(invoice.uniqueCode()).setScale(2))
            .credit(LedgerAccount.owedBack(invoice.id()), over);
    invoice
        .orders()
        .forEach(order -> entry.credit(LedgerAccount.escrow(order.id()), order.total().withSen()));
    return entry;
  }

  private static Outcome owedBack(
      Gathered gathered, InvoiceView invoice, Receipt receipt, String why) {
    gathered
        .entries()
        .add(
            new LedgerEntry(
                    "mutation.owed-back",
                    receipt.ofInvoice(invoice.id()),
                    "Owed back (" + why + "), invoice " + invoice.code())
                .debit(LedgerAccount.clearing(invoice.id()), receipt.amount())
                .credit(LedgerAccount.owedBack(invoice.id()), receipt.amount()));
    gathered
        .told()
        .add(new MoneyOwedBack(invoice.id(), receipt.mutationId(), receipt.amount(), why));
    return Outcome.OWED_BACK;
  }

  /**
   * Money of a locked invoice that the bank had taken back is there again. Of an invoice that ended
   * meanwhile, and for which nothing was booked of it then, it is owed back now.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void shownAgain(UUID invoiceId, Receipt receipt) {
    InvoiceView invoice =
        reader.invoice("i.id = :value", invoiceId).orElseThrow(() -> Refusal.notFound("invoice"));
    boolean ended =
        invoice.state() == InvoiceState.LAPSED || invoice.state() == InvoiceState.CANCELLED;
    BigDecimal lying = ledger.balance(LedgerAccount.clearing(invoiceId));
    if (ended && lying.compareTo(receipt.amount()) >= 0) {
      Gathered gathered = new Gathered();
      String why = invoice.state() == InvoiceState.LAPSED ? "late" : "cancelled";
      owedBack(gathered, invoice, receipt, why);
      write(new Actor.System("feed"), gathered);
    }
  }

  static UUID owner(InvoiceView invoice) {
    return invoice.buyerId() == null ? invoice.partnerId() : invoice.buyerId();
  }

  private static Map<String, Object> details(Receipt receipt) {
    return Map.of(
        "mutation", receipt.mutationId().toString(), "amount", receipt.amount().toPlainString());
  }
}
