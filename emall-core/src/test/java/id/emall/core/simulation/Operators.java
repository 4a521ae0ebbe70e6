package id.emall.core.simulation;

import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.core.common.Actor;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.payment.FeedHealth;
import id.emall.core.payment.Feeds;
import id.emall.core.payment.TakenBack;
import id.emall.core.payment.UnmatchedPayments;
import id.emall.core.payment.UnmatchedPayments.Unmatched;
import id.emall.core.refund.HandBinds;
import id.emall.core.refund.MoneyDecision;
import id.emall.core.refund.MoneyDecisions;
import id.emall.core.refund.RefundDesk;
import id.emall.core.refund.RefundState;
import id.emall.core.refund.RefundView;
import id.emall.core.refund.Refunds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Two operators and a seller, who do by the public doors what is theirs to do. They ask the buyers
 * and the banks on the telephone, so they know what a transfer was meant for and whether it is gone
 * for good.
 */
final class Operators {

  private static final Duration WATCHED = Duration.ofDays(12);
  private static final String WHY = "Sudah ditanyakan kepada bank";

  private final Year year;
  private final Shelf shelf;
  private final Random random;
  private final List<Bill> unsent = new ArrayList<>();
  private final Doubts doubts;
  private int known;
  private final Set<UUID> transfers = new HashSet<>();
  private final Map<UUID, Movement> found = new HashMap<>();

  Operators(Year year, Shelf shelf) {
    this.year = year;
    this.shelf = shelf;
    this.random = year.random;
    this.doubts = new Doubts(year, this);
  }

  /** Looks at the bank's own site for rows of which the mall is in doubt. */
  void doubts() {
    doubts.look();
  }

  /** An hour of work at the desks. */
  void visit() {
    resumeFeeds();
    doubts.look();
    desk().list(shelf.first).forEach(this::decide);
    takenBack();
    undone();
    refunds();
    send();
  }

  private UnmatchedPayments desk() {
    return year.mall.get(UnmatchedPayments.class);
  }

  private MortalMall.Done<?> does(String what, Runnable deed) {
    Callable<Boolean> call =
        () -> {
          deed.run();
          return true;
        };
    return year.mall.attempt(what, call);
  }

  void resumeFeeds() {
    for (FeedHealth.State feed : year.mall.get(FeedHealth.class).states(shelf.first)) {
      if (feed.stoppedReason() != null) {
        does("resume", () -> year.mall.get(Feeds.class).resume(shelf.first, feed.accountId()));
      }
    }
  }

  /** Binds what is meant for an invoice; what nobody knows of goes back, is kept, or waits. */
  private void decide(Unmatched money) {
    year.tally.count("on the desk " + money.reason());
    Movement movement = movement(money);
    int dice = year.percent();
    if (movement.meaning != null && dice < 85) {
      bind(money, movement.meaning.bills());
    } else if (movement.meaning == null && dice < 60) {
      together(
          money.id(), dice < 30 ? MoneyDecision.Kind.SEND_BACK : MoneyDecision.Kind.UNIDENTIFIED);
    }
  }

  /**
   * Gives money to what it was meant for, whole or divided; what is over for no invoice goes back.
   * Now and then one thinks better of it.
   */
  private void bind(Unmatched money, List<Bill> meant) {
    HandBinds binds = year.mall.get(HandBinds.class);
    Bill bill = meant.get(random.nextInt(meant.size()));
    if (year.percent() < 50) {
      does("bind", () -> binds.whole(shelf.first, money.id(), bill.code));
    } else {
      List<HandBinds.Line> lines = lines(money.amount(), meant);
      if (!lines.isEmpty()) {
        does("divide", () -> binds.split(shelf.first, money.id(), lines, "send-back"));
      }
    }
    year.mall.get(MoneyDecisions.class).ofMutation(shelf.first, money.id()).ifPresent(this::second);
  }

  /** Each gets what it is for, the last one or nobody what is over. */
  private List<HandBinds.Line> lines(BigDecimal amount, List<Bill> meant) {
    List<HandBinds.Line> lines = new ArrayList<>();
    BigDecimal left = amount;
    for (Bill bill : meant) {
      BigDecimal part = left.min(bill.total);
      if (part.signum() > 0) {
        lines.add(new HandBinds.Line(bill.code, part));
        left = left.subtract(part);
      }
    }
    return lines;
  }

  /** Another operator looks at what one decided. */
  private void second(MoneyDecision decision) {
    Actor.Member other = decision.askedBy().equals(shelf.first.id()) ? shelf.second : shelf.first;
    MoneyDecisions decisions = year.mall.get(MoneyDecisions.class);
    if (year.percent() < 12) {
      does("think better", () -> decisions.refuse(other, decision.id()));
    } else {
      does("agree", () -> decisions.agree(other, decision.id()));
    }
    year.tally.count("seconded " + decision.kind());
  }

  /**
   * The transfer that a row on the desk shows: the one whose number it carries, or one like it that
   * is not found yet.
   */
  private Movement movement(Unmatched money) {
    return found.computeIfAbsent(
        money.id(),
        id -> {
          Movement named = named(money.remark());
          return named.account.movements.stream()
              .filter(other -> other.akin(named))
              .filter(other -> !found.containsValue(other))
              .min(java.util.Comparator.comparing(other -> other != named))
              .orElse(named);
        });
  }

  Movement named(String remark) {
    return year.banks.stream()
        .flatMap(bank -> bank.account().movements.stream())
        .filter(movement -> remark.contains(Movement.tag(movement.number)))
        .findAny()
        .orElseThrow(() -> new AssertionError("no transfer has the remark " + remark));
  }

  /** One asks, the other agrees. */
  void together(UUID mutation, MoneyDecision.Kind kind) {
    MoneyDecisions decisions = year.mall.get(MoneyDecisions.class);
    does("ask " + kind, () -> decisions.ask(shelf.first, mutation, kind, WHY));
    year.mall.get(MoneyDecisions.class).open(shelf.first).stream()
        .filter(decision -> decision.mutationId().equals(mutation))
        .forEach(
            decision -> {
              Actor.Member other =
                  decision.askedBy().equals(shelf.first.id()) ? shelf.second : shelf.first;
              MortalMall.Done<?> done =
                  does(
                      "agree " + kind,
                      () -> year.mall.get(MoneyDecisions.class).agree(other, decision.id()));
              done.answer().ifPresent(yes -> year.tally.count("decided " + kind));
            });
  }

  private record Missing(UUID id, String remark) {}

  /** Rows that the mall misses and of which the bank says that they are gone for good. */
  private void takenBack() {
    List<Missing> missing =
        year.mall
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select id, remark from mutation
                            where disappeared_at is not null and reversed_at is null order by id
                            """)
                        .mapTo(Missing.class)
                        .list());
    Instant now = year.clock.instant();
    for (Missing row : missing) {
      Movement named = named(row.remark());
      boolean gone =
          named.account.movements.stream()
              .filter(other -> other.akin(named))
              .anyMatch(other -> other.gone(now));
      if (gone) {
        recall(row.id());
        together(row.id(), MoneyDecision.Kind.REVERSED);
      }
    }
  }

  /** Rows by which the bank took a credit back. */
  private void undone() {
    for (UUID debit : debits()) {
      year.mall.get(TakenBack.class).credits(shelf.first, debit).stream()
          .filter(credit -> named(credit.remark()).undone)
          .findFirst()
          .ifPresent(
              credit -> {
                recall(credit.id());
                does(
                    "ask taken back",
                    () ->
                        year.mall
                            .get(MoneyDecisions.class)
                            .askTakenBack(shelf.first, debit, credit.id(), WHY));
                // It may have crashed: the mall is another one now.
                year.mall
                    .get(MoneyDecisions.class)
                    .ofMutation(shelf.first, credit.id())
                    .ifPresent(this::second);
              });
    }
  }

  private List<UUID> debits() {
    return year.mall
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id from mutation m where direction = 'DEBIT' and remark like 'KOREKSI %'
                          and not exists (select 1 from mutation c where c.reversed_by = m.id) order by id
                        """)
                    .mapTo(UUID.class)
                    .list());
  }

  /** A refund that was approved and not sent is called back before its money is given up. */
  private void recall(UUID mutation) {
    RefundDesk refunds = year.mall.get(RefundDesk.class);
    refunds.list(shelf.first, RefundState.APPROVED).stream()
        .filter(refund -> !transfers.contains(refund.id()) && refund.causeId().equals(mutation))
        .forEach(
            refund ->
                does(
                    "ask again",
                    () -> year.mall.get(RefundDesk.class).askAgain(shelf.first, refund.id(), WHY)));
  }

  private void refunds() {
    RefundDesk refunds = year.mall.get(RefundDesk.class);
    for (RefundView refund : refunds.list(shelf.first, null)) {
      if (year.percent() < 70) {
        oneStep(year.mall.get(RefundDesk.class), refund);
      }
    }
  }

  private void oneStep(RefundDesk desk, RefundView refund) {
    UUID id = refund.id();
    switch (refund.state()) {
      case ASKED_ACCOUNT ->
          does(
              "give account",
              () ->
                  desk.giveAccount(
                      shelf.first,
                      id,
                      new Refunds.Account("BRI", "002101000123456", "SITI RAHMA")));
      case READY -> {
        List<RefundDesk.Source> sources = desk.sources(shelf.first);
        UUID from = sources.get(random.nextInt(sources.size())).id();
        does("prepare", () -> desk.prepare(shelf.first, id, from));
      }
      case PREPARED -> does("approve", () -> desk.approve(shelf.second, id));
      case APPROVED -> transfer(refund);
      default -> year.tally.count("refunds seen over");
    }
  }

  /**
   * The transfer is made at the bank, once; sometimes it is written down before the bank shows it.
   */
  private void transfer(RefundView refund) {
    if (transfers.add(refund.id())) {
      TrueAccount from =
          year.banks.stream()
              .map(SimulatedBank::account)
              .filter(account -> refund.fromAccount().contains(number(account)))
              .findAny()
              .orElseThrow();
      Movement sent = year.move(from, Direction.DEBIT, refund.amount(), null);
      sent.remark = "TRANSFER KE 0021 %s %s".formatted(Movement.tag(sent.number), refund.code());
      sent.laterRemark = sent.remark + " SITI RAHMA";
      year.tally.count("refunds sent");
    }
    if (random.nextBoolean()) {
      does(
          "record",
          () ->
              year.mall
                  .get(RefundDesk.class)
                  .recordPayment(
                      shelf.first,
                      refund.id(),
                      Calendars.day(year.clock.instant()),
                      "REF" + refund.code()));
    }
  }

  static String number(TrueAccount account) {
    return switch (account.name) {
      case "bca" -> "7100000001";
      case "bni" -> "7100000002";
      case "bri" -> "7100000003";
      default -> "7100000004";
    };
  }

  /** The seller sends most orders, and the buyers are content or say nothing. */
  private void send() {
    unsent.addAll(year.bills.subList(known, year.bills.size()));
    known = year.bills.size();
    unsent.removeIf(this::dealtWith);
  }

  private boolean dealtWith(Bill bill) {
    OrderView order = year.mall.get(Invoices.class).find(bill.id).orders().getFirst();
    if (order.state() == OrderState.PAID && order.hold() == null) {
      sendOne(bill, order);
      return true;
    }
    return bill.created.plus(WATCHED).isBefore(year.clock.instant());
  }

  private void sendOne(Bill bill, OrderView order) {
    if (year.percent() < 15) {
      return;
    }
    Orders orders = year.mall.get(Orders.class);
    does("send", () -> orders.shipped(shelf.seller, order.id()));
    Optional<OrderView> sent =
        Optional.of(year.mall.get(Orders.class).find(order.id()))
            .filter(now -> now.state() == OrderState.SHIPPED);
    if (sent.isPresent() && year.percent() < 70) {
      Actor courier = new Actor.System("courier");
      does(
          "deliver",
          () -> year.mall.get(Orders.class).delivered(courier, order.id(), year.clock.instant()));
      if (year.percent() < 50) {
        does("confirm", () -> year.mall.get(Orders.class).confirmReceipt(bill.buyer, order.code()));
      }
    }
  }
}
