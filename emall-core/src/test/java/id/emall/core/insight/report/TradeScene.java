package id.emall.core.insight.report;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.insight.Period;
import id.emall.core.member.OperatorKind;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Receipt;
import id.emall.core.ordering.Settlement;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Orders that were paid, for reports to tell of. */
@Timeout(60)
abstract class TradeScene extends CoreTest {

  protected Seed seed;
  protected TradeReports reports;
  protected Actor.Member operator;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000377");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    reports = get(TradeReports.class);
    operator = seed.operator("", OperatorKind.MONEY);
    get(ReceivingAccounts.class).run();
  }

  /** What other tests sold is longer ago than what is looked at. */
  @BeforeEach
  void later() {
    clock.advance(Duration.ofDays(40));
  }

  protected OrderView paid(Actor.Member buyer, Seed.Product product) {
    InvoiceView invoice = get(Checkout.class).place(buyer, Shopping.wish(product));
    Receipt receipt =
        new Receipt(UUID.randomUUID(), invoice.account().id(), invoice.total().withSen());
    transaction(() -> get(Settlement.class).receive(SYSTEM, invoice.id(), receipt));
    return invoice.orders().getFirst();
  }

  protected OrderView paid(Actor.Member seller, long price) {
    return paid(seed.buyer(), seed.product(seller, price, 5));
  }

  protected LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  protected TradeWish lately() {
    return TradeWish.in(new Period(today().minusDays(20), today()));
  }
}
