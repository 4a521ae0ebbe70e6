package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.time.MallClock;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.RequestId;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** How banks are read, and what they show twice, anew or no more. */
class FeedTest extends PaymentScene {

  FeedTest() {
    super("2000000005");
  }

  @Test
  void reading_the_same_rows_again_pays_nothing_twice() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "SEKALI");

    read();
    read();
    read();

    assertThat(now(invoice).paidAmount()).isEqualTo(invoice.total().withSen());
    assertThat(owedBack(invoice)).isEqualTo("0.00");
  }

  @Test
  void a_remark_rewritten_overnight_is_the_same_row() {
    InvoiceView invoice = order();
    StatementRow row = bank.credit(clock.instant(), invoice.total().amount() + ".00", "PEND SITI");
    read();

    bank.remove(row);
    bank.add(
        new StatementRow(
            row.direction(),
            row.amount(),
            row.status(),
            row.bookingDate(),
            row.bankTime(),
            "TRSF E-BANKING CR 0203 SITI RAHMA",
            null,
            null,
            null,
            null));
    read();

    assertThat(owedBack(invoice)).isEqualTo("0.00");
    assertThat(one("select count(*) from settlement where invoice_id = '" + invoice.id() + "'"))
        .isEqualByComparingTo("1");
  }

  @Test
  void a_row_that_disappears_is_flagged_and_told_and_comes_back() {
    StatementRow row = bank.credit(clock.instant(), "123456.00", "HILANG");
    read();
    bank.remove(row);
    readTwice();
    assertThat(get(WorkItems.class).open(operator))
        .anyMatch(item -> item.kind().equals("mutation.disappeared"));

    bank.add(row);
    read();

    assertThat(get(WorkItems.class).open(operator))
        .noneMatch(item -> item.kind().equals("mutation.disappeared"));
    assertThat(one("select count(*) from mutation where remark = 'HILANG'"))
        .isEqualByComparingTo("1");
  }

  @Test
  void a_row_that_one_answer_leaves_out_changes_nothing() {
    InvoiceView invoice = order();
    StatementRow row = bank.credit(clock.instant(), exactly(invoice), "SEKALI HILANG");
    read();
    bank.remove(row);
    read();
    bank.add(row);
    read();
    bank.remove(row);
    read();

    assertThat(now(invoice).orders().getFirst().hold()).isNull();
    assertThat(work("mutation.disappeared")).isEmpty();
    bank.add(row);
    read();
    assertThat(number("select count(*) from mutation where first_missing_at is not null")).isZero();
  }

  @Test
  void a_statement_without_rows_is_believed_only_when_the_bank_says_that_there_are_none() {
    clock.advance(Duration.ofDays(40)); // away from the rows of other tests
    read();
    InvoiceView invoice = order();
    StatementRow row = bank.credit(clock.instant(), exactly(invoice), "JAWABAN KOSONG");
    read();
    bank.remove(row);
    bank.tellNoTotals();

    readTwice();
    read();

    assertThat(now(invoice).orders().getFirst().hold()).isNull();
    assertThat(work("feed.trouble"))
        .singleElement()
        .satisfies(item -> assertThat(item.reason()).contains("INCONSISTENT", "no row from"));
    bank.recover();
    readTwice();
    assertThat(now(invoice).orders().getFirst().hold()).isEqualTo("BANK_REVERSAL");
    assertThat(work("feed.trouble")).isEmpty();
    bank.add(row);
    read();
  }

  /** A bank that wants five minutes between readings and books four days back, hours late. */
  private static Capabilities slow(LocalTime endOfDay, LocalTime startOfDay) {
    return new Capabilities(
        31,
        31,
        0,
        false,
        false,
        Duration.ofMinutes(5),
        endOfDay,
        startOfDay,
        4,
        Duration.ofHours(3));
  }

  @Test
  void a_row_that_the_bank_books_four_days_back_is_found() {
    bank.terms(slow(null, null));
    InvoiceView invoice = order();
    Instant paidAt = clock.instant().plus(Duration.ofMinutes(10));
    read();
    clock.advance(Duration.ofDays(4));
    read();
    bank.credit(paidAt, exactly(invoice), "DIBUKUKAN SETELAH LIBUR");

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    bank.recover();
  }

  private Instant sayPaid(InvoiceView invoice) {
    Actor.Member buyer = new Actor.Member(invoice.buyerId(), "x", Actor.Role.BUYER, null, "id");
    return get(PaymentClaims.class)
        .claim(buyer, invoice.code(), PaymentClaims.Claim.PLAIN)
        .askedFor();
  }

  @Test
  void who_has_paid_waits_as_long_as_the_bank_wants_between_two_readings() {
    bank.terms(slow(null, null));
    InvoiceView invoice = order();
    read();
    Instant last = clock.instant();
    int reads = bank.reads();
    clock.advance(Duration.ofMinutes(1));

    assertThat(sayPaid(invoice)).isEqualTo(last.plus(Duration.ofMinutes(5)));
    get(FeedReader.class).run();
    assertThat(bank.reads()).isEqualTo(reads);
    clock.advance(Duration.ofMinutes(4));
    get(FeedReader.class).run();

    assertThat(bank.reads()).isEqualTo(reads + 1);
    bank.recover();
  }

  @Test
  void who_has_paid_waits_for_the_end_of_the_banks_night() {
    InvoiceView invoice = order();
    read();
    int reads = bank.reads();
    clock.advance(Duration.ofMinutes(10));
    Instant opens = clock.instant().plus(Duration.ofMinutes(30));
    LocalTime now = LocalTime.ofInstant(clock.instant(), MallClock.WIB);
    bank.terms(slow(now.minusMinutes(30), LocalTime.ofInstant(opens, MallClock.WIB)));

    assertThat(sayPaid(invoice)).isEqualTo(opens);
    get(FeedReader.class).run();
    assertThat(bank.reads()).isEqualTo(reads);
    clock.advance(Duration.ofMinutes(30));
    get(FeedReader.class).run();

    assertThat(bank.reads()).isEqualTo(reads + 1);
    bank.recover();
  }

  @Test
  void a_reading_that_failed_no_longer_belongs_to_who_asked_for_it() {
    InvoiceView invoice = order();
    read();
    clock.advance(Duration.ofMinutes(10));
    String before = RequestId.enter("request-of-a-buyer");
    sayPaid(invoice);
    RequestId.enter(before);
    bank.fail(OutsideFailure.Kind.TRANSIENT);
    get(FeedReader.class).run();

    assertThat(number("select count(*) from feed where request_id is not null")).isZero();
    bank.recover();
    read();
  }

  @Test
  void a_bank_that_refuses_us_is_asked_no_more_until_an_operator_resumes() {
    bank.fail(OutsideFailure.Kind.AUTH);
    read();
    int reads = bank.reads();
    read();
    assertThat(bank.reads()).isEqualTo(reads);
    assertThat(get(WorkItems.class).open(operator))
        .anyMatch(item -> item.kind().equals("feed.trouble"));

    bank.recover();
    get(Feeds.class).resume(operator, bankFeed().accountId());
    read();

    assertThat(bank.reads()).isGreaterThan(reads);
  }

  @Test
  void saying_that_one_has_paid_asks_the_bank_at_once() {
    InvoiceView invoice = order();
    read();
    int reads = bank.reads();
    clock.advance(Duration.ofMinutes(1));
    Actor.Member buyer = new Actor.Member(invoice.buyerId(), "x", Actor.Role.BUYER, null, "id");

    get(PaymentClaims.class).claim(buyer, invoice.code(), PaymentClaims.Claim.PLAIN);
    get(FeedReader.class).run();

    assertThat(bank.reads()).isEqualTo(reads + 1);
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);
  }

  @Test
  void a_row_that_a_slow_reader_could_not_see_yet_has_not_disappeared() {
    InvoiceView invoice = order();
    FeedHealth.State feed = bankFeed();
    clock.advance(Duration.ofHours(1));
    bank.whileReading(
        () -> {
          bank.recover();
          clock.advance(Duration.ofMinutes(10)); // longer than the lease
          bank.credit(clock.instant(), exactly(invoice), "SEMENTARA ITU");
          get(FeedReader.class).run();
          assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
        });

    get(FeedReader.class).run();

    assertThat(feed.stoppedReason()).isNull();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(
            one(
                "select count(*) from mutation where remark = 'SEMENTARA ITU' and disappeared_at is null"))
        .isEqualByComparingTo("1");
  }

  @Test
  void answers_are_forgotten_after_their_time_but_not_what_waits_for_a_person() {
    StatementRow unknown = bank.credit(clock.instant(), "88000.00", "TAK DIKENAL");
    read();
    paidOrder();
    clock.advance(Duration.ofDays(89));
    get(StatementHousekeeping.class).run();
    int before = number("select count(*) from feed_fetch where raw is not null");
    assertThat(before).isGreaterThan(1);

    clock.advance(Duration.ofDays(2));
    get(StatementHousekeeping.class).run();

    assertThat(
            number(
                """
                select count(*) from feed_fetch f where raw is not null and not exists (
                  select 1 from mutation m where m.fetch_id = f.id
                    and (m.outcome = 'DESK' or m.disappeared_at is not null))
                """))
        .isZero();
    assertThat(
            number(
                """
                select count(*) from feed_fetch f join mutation m on m.fetch_id = f.id
                where raw is not null and m.remark = ?
                """,
                unknown.remark()))
        .isOne();
  }
}
