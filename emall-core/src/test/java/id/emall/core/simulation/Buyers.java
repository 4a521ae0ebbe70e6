package id.emall.core.simulation;

import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.core.common.Actor;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.CheckoutWish;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.payment.PaymentClaims;
import id.emall.core.simulation.Bill.Way;
import id.emall.core.testing.Seed;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** People who order and pay, in all the ways in which people pay. */
final class Buyers {

  private static final Duration DAY = Duration.ofDays(1);
  private static final String[] NAMES = {"SITI RAHMA", "BUDI", "PT MAJU JAYA", "I WAYAN S"};

  private final Year year;
  private final Shelf shelf;
  private final Random random;
  private int wishes;

  Buyers(Year year, Shelf shelf) {
    this.year = year;
    this.shelf = shelf;
    this.random = year.random;
  }

  void planDay(Instant morning) {
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      year.at(Calendars.within(random, morning, DAY), this::shop);
    }
    if (year.percent() < 25) {
      year.at(Calendars.within(random, morning, DAY), this::stranger);
    }
  }

  private void shop() {
    Way way = Way.values()[random.nextInt(Way.values().length)];
    if (random.nextInt(3) == 0) {
      way = Way.EXACTLY;
    }
    Optional<Bill> bill = order(way);
    if (bill.isEmpty()) {
      return;
    }
    if (way == Way.TOGETHER) {
      payTogether(bill.get());
    } else {
      plan(bill.get());
    }
  }

  /** Empty when the goods are sold out. */
  private Optional<Bill> order(Way way) {
    Actor.Member buyer = shelf.buyer();
    return order(way, buyer, year.banks.get(random.nextInt(year.banks.size())).account());
  }

  private Optional<Bill> order(Way way, Actor.Member buyer, TrueAccount account) {
    Goods goods = shelf.any();
    CheckoutWish wish =
        new CheckoutWish(
            "wish-" + ++wishes,
            new CheckoutWish.Buyer("Siti Rahma", "siti@contoh.id", "081234567890", "id"),
            new CheckoutWish.Delivery(
                "Siti Rahma", "081234567890", "Jalan Dago 12, Coblong", Seed.BANDUNG),
            List.of(new CheckoutWish.Line(goods.id(), 1)),
            List.of(new CheckoutWish.ShippingChoice(goods.shopId(), "JNE", "REGULAR")),
            account.name,
            null);
    return year.mall
        .persist("checkout", () -> year.mall.get(Checkout.class).place(buyer, wish))
        .answer()
        .map(invoice -> bill(invoice, buyer, account, goods, way));
  }

  private Bill bill(
      InvoiceView invoice, Actor.Member buyer, TrueAccount account, Goods goods, Way way) {
    Bill bill = new Bill(invoice, buyer, account, goods, way);
    account.totals.add(bill.total);
    year.bills.add(bill);
    return bill;
  }

  private void plan(Bill bill) {
    Instant when = moment(bill);
    switch (bill.way) {
      case EXACTLY -> year.at(when, () -> payExactly(bill, false));
      case WITH_CODE -> year.at(when, () -> payExactly(bill, true));
      case TOO_LITTLE_THEN_REST -> year.at(when, () -> payTwoParts(bill));
      case TOO_MUCH -> year.at(when, () -> pay(bill, more(bill), year.percent() < 50));
      case TWICE -> {
        year.at(when, () -> payExactly(bill, false));
        Duration later = year.percent() < 30 ? Duration.ZERO : hours(30);
        year.at(when.plus(later), () -> payExactly(bill, year.percent() < 50));
      }
      case LATE ->
          year.at(
              bill.deadline.plus(Duration.ofHours(2)).plus(hours(72)),
              () -> payExactly(bill, year.percent() < 50));
      case WRONG_ACCOUNT -> year.at(when, () -> payToAnother(bill));
      case WITHOUT_UNIQUE_CODE ->
          year.at(
              when,
              () -> pay(bill, bill.total.subtract(BigDecimal.valueOf(bill.uniqueCode)), true));
      case WITH_SEN -> year.at(when, () -> pay(bill, bill.total.add(new BigDecimal("0.50")), true));
      case WITHDRAWN -> year.at(when, () -> withdraw(bill));
      case WITHDRAWN_AND_PAID -> {
        year.at(when, () -> withdraw(bill));
        year.at(when.plus(hours(20)).minus(Duration.ofHours(10)), () -> payExactly(bill, false));
      }
      case NEVER, TOGETHER -> year.tally.count("never paid");
    }
  }

  /** When a buyer pays: within a few hours, or in the night. */
  private Instant moment(Bill bill) {
    Instant now = year.clock.instant();
    Instant night = Calendars.aroundMidnight(random, now);
    boolean inTime = night.isBefore(bill.deadline) && night.isAfter(now);
    return inTime && year.percent() < 20 ? night : now.plus(hours(20));
  }

  private Duration hours(int most) {
    return Duration.ofSeconds(60 + random.nextInt(most * 3600));
  }

  private void payExactly(Bill bill, boolean withCode) {
    Movement payment = book(bill.account, bill.total, new Meaning(List.of(bill), true));
    text(payment, withCode ? bill.code : "");
    if (year.percent() < 30) {
      claim(bill);
    }
  }

  private Movement pay(Bill bill, BigDecimal amount, boolean withCode) {
    Movement payment =
        book(bill.account, unmistakable(bill.account, amount), new Meaning(List.of(bill), false));
    text(payment, withCode ? bill.code : "");
    return payment;
  }

  /**
   * The rest is what the buyer still owes by his own reckoning, whatever the mall knows by then.
   */
  private void payTwoParts(Bill bill) {
    BigDecimal part = BigDecimal.valueOf(1_000L + random.nextInt(8_000)).setScale(2);
    Movement first = pay(bill, bill.total.subtract(part), true);
    if (year.percent() < 70) {
      year.after(hours(16), () -> pay(bill, bill.total.subtract(first.amount), true));
    }
  }

  /** An invoice that is named is found on any account; a bare amount only on its own. */
  private void payToAnother(Bill bill) {
    TrueAccount other = year.banks.get(random.nextInt(year.banks.size())).account();
    boolean named = year.percent() < 50;
    boolean found = named || other == bill.account;
    Movement payment =
        book(
            other,
            found ? bill.total : unmistakable(other, bill.total),
            new Meaning(List.of(bill), found));
    text(payment, named ? bill.code : "");
  }

  /** One transfer for this invoice and another one of the same buyer on the same account. */
  private void payTogether(Bill one) {
    Optional<Bill> other = order(Way.TOGETHER, one.buyer, one.account);
    year.at(
        moment(one),
        () -> {
          List<Bill> both = other.map(second -> List.of(one, second)).orElse(List.of(one));
          BigDecimal sum =
              both.stream().map(bill -> bill.total).reduce(BigDecimal.ZERO, BigDecimal::add);
          boolean clear = both.size() == 1 || !one.account.totals.contains(sum);
          Movement payment = book(one.account, sum, new Meaning(both, clear));
          text(payment, String.join(" ", both.stream().map(bill -> bill.code).toList()));
        });
  }

  /** Money of which nobody knows what it is for. */
  private void stranger() {
    TrueAccount account = year.banks.get(random.nextInt(year.banks.size())).account();
    BigDecimal amount =
        unmistakable(account, BigDecimal.valueOf(10_000L * (1 + random.nextInt(9))).setScale(2));
    for (int twins = year.percent() < 30 ? 2 : 1; twins > 0; twins--) {
      text(book(account, amount, null), "");
    }
    if (year.percent() < 40) {
      BigDecimal fee = BigDecimal.valueOf(2_500 + random.nextInt(10)).setScale(2);
      text(year.move(account, Direction.DEBIT, fee, null), "BIAYA ADM");
    }
  }

  private BigDecimal more(Bill bill) {
    return bill.total.add(BigDecimal.valueOf(1 + random.nextInt(20_000)));
  }

  /** An amount that is no invoice's total on this account. */
  private static BigDecimal unmistakable(TrueAccount account, BigDecimal wanted) {
    BigDecimal amount = wanted;
    while (account.totals.contains(amount)) {
      amount = amount.add(BigDecimal.ONE);
    }
    return amount;
  }

  /** A buyer's transfer, shown as banks show them. */
  private Movement book(TrueAccount account, BigDecimal amount, Meaning meaning) {
    Movement payment = year.move(account, Direction.CREDIT, amount, meaning);
    Instant next = Calendars.at(payment.day.plusDays(1), LocalTime.of(7, 30));
    LocalTime time = LocalTime.ofInstant(payment.at, Calendars.WIB);
    if (time.isAfter(LocalTime.of(23, 30)) && random.nextBoolean()) {
      payment.day = payment.day.plusDays(1);
      year.tally.count("booked on the next day");
    }
    int chance = year.percent();
    if (chance < 15) {
      payment.shownFrom = payment.at.plus(Duration.ofMinutes(5 + random.nextInt(200)));
      year.tally.count("late rows");
    } else if (chance < 25) {
      payment.pendingBefore = true;
      payment.shownFrom = payment.at.plus(hours(14));
      year.tally.count("pending rows");
    } else if (chance < 29) {
      payment.goneAt = payment.at.plus(hours(30)).plus(Duration.ofMinutes(30));
      year.tally.count("rows that vanish");
    } else if (chance < 32 && meaning != null) {
      payment.undone = true;
      year.after(hours(40), () -> undo(payment));
    }
    if (account.terms.ids() && LocalDateWeekend.is(payment.day)) {
      payment.movedAt = next;
      payment.movedTo = payment.day.plusDays(1 + random.nextInt(2));
      year.tally.count("rows dated anew");
    }
    payment.rewrittenAt = year.percent() < 50 ? next : Instant.MAX;
    return payment;
  }

  private void undo(Movement payment) {
    Movement debit = year.move(payment.account, Direction.DEBIT, payment.amount, null);
    debit.remark = "KOREKSI TRSF %s".formatted(Movement.tag(debit.number));
    debit.laterRemark = debit.remark;
    year.tally.count("rows taken back by another");
  }

  private void text(Movement payment, String said) {
    String name = NAMES[random.nextInt(NAMES.length)];
    String split = year.percent() < 30 && said.length() == 8 ? spread(said) : said;
    payment.remark = "TRSF E-BANKING %s %s %s".formatted(Movement.tag(payment.number), split, name);
    payment.laterRemark =
        "BIF TRANSFER DR %s %s %s TANGGAL"
            .formatted(
                Movement.tag(payment.number), split, name.toLowerCase(java.util.Locale.ROOT));
  }

  private String spread(String code) {
    int at = 1 + random.nextInt(7);
    return code.substring(0, at) + " " + code.substring(at);
  }

  private void claim(Bill bill) {
    year.mall.attempt(
        "claim",
        () ->
            year.mall
                .get(PaymentClaims.class)
                .claim(bill.buyer, bill.code, PaymentClaims.Claim.PLAIN));
  }

  /**
   * The model believes that it is withdrawn when the mall says so, also if it said it to nobody.
   */
  private void withdraw(Bill bill) {
    MortalMall.Done<InvoiceView> done =
        year.mall.persist(
            "withdraw", () -> year.mall.get(Invoices.class).cancel(bill.buyer, bill.code));
    boolean deadSaidIt =
        done.refusal().isPresent()
            && year.mall.get(Invoices.class).find(bill.id).state()
                == id.emall.core.ordering.InvoiceState.CANCELLED;
    bill.withdrawn = done.answer().isPresent() || deadSaidIt;
  }

  /** Saturday and Sunday, on which banks book nothing. */
  private static final class LocalDateWeekend {
    static boolean is(java.time.LocalDate day) {
      return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
  }
}
