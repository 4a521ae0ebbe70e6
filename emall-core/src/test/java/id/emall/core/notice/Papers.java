package id.emall.core.notice;

import id.emall.contracts.bank.AccountKind;
import id.emall.contracts.time.MallClock;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Builds invoices and draws them. */
final class Papers {

  static final String LINK = "https://lumbung.example/f/7K2M9QXB?k=AbCdEfGhIjKlMn_-";
  static final String QRIS =
      "00020101021226610014ID.CO.QRIS.WWW01189360001430000000001021500005550100001"
          + "5204541153033605405640005802ID5907LUMBUNG6007JAKARTA6304A1B2";

  private static final Instant PLACED = Instant.parse("2026-03-02T03:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2026-03-03T03:00:00Z");

  private final AccountKind kind;
  private String language = "id";
  private InvoiceState state = InvoiceState.OPEN;
  private String buyer = "Siti Rahma";
  private int shops = 1;
  private int goods = 1;
  private OrderView.Discount discount = OrderView.Discount.NONE;
  private Optional<String> toPay = Optional.empty();

  private Papers(AccountKind kind) {
    this.kind = kind;
  }

  static Papers of(AccountKind kind) {
    return new Papers(kind);
  }

  Papers in(String spoken) {
    language = spoken;
    return this;
  }

  Papers in(InvoiceState reached) {
    state = reached;
    return this;
  }

  Papers buyer(String name) {
    buyer = name;
    return this;
  }

  Papers goods(int ofShops, int each) {
    shops = ofShops;
    goods = each;
    return this;
  }

  /** Each shop's goods with a voucher. */
  Papers discounted(String code, long amount) {
    discount = new OrderView.Discount(code, new Rupiah(amount));
    return this;
  }

  Papers payableBy(String code) {
    toPay = Optional.of(code);
    return this;
  }

  ReadPaper draw() {
    InvoiceView invoice = invoice();
    return new ReadPaper(
        new InvoicePaper(
                invoice,
                new InvoicePaper.Around(
                    language,
                    "Lumbung",
                    LINK,
                    toPay,
                    MallClock.WIB,
                    ofOrders(invoice, OrderView::shopId, "Kota Payakumbuh, Sumatera Barat"),
                    ofOrders(
                        invoice,
                        OrderView::id,
                        "Jalan Dago 12, Coblong, Kota Bandung, Jawa Barat")))
            .draw());
  }

  /** Its receipt; there is one of what is paid. */
  ReadPaper receipt() {
    return new ReadPaper(
        new ReceiptPaper(invoice(), language, "Lumbung", LINK, new Moments(MallClock.WIB, language))
            .draw());
  }

  private static Map<UUID, String> ofOrders(
      InvoiceView invoice, Function<OrderView, UUID> key, String value) {
    return invoice.orders().stream().collect(Collectors.toMap(key, order -> value));
  }

  private InvoiceView invoice() {
    List<OrderView> orders = IntStream.rangeClosed(1, shops).mapToObj(this::order).toList();
    Rupiah shipping = new Rupiah(19_000L * shops);
    Rupiah price =
        orders.stream().map(OrderView::goodsTotal).reduce(Rupiah::plus).orElse(Rupiah.ZERO);
    int code = kind == AccountKind.BANK ? 123 : 0;
    Rupiah total = price.plus(shipping).plus(new Rupiah(code));
    return new InvoiceView(
        UUID.randomUUID(),
        "7K2M9QXB",
        UUID.randomUUID(),
        null,
        buyer,
        "siti@contoh.id",
        "+6281234567890",
        language,
        state,
        price,
        shipping,
        Rupiah.ZERO,
        code,
        total,
        state == InvoiceState.PAID ? total.withSen() : BigDecimal.ZERO.setScale(2),
        account(),
        PLACED,
        DEADLINE,
        state == InvoiceState.PAID ? PLACED.plusSeconds(600) : null,
        orders);
  }

  private InvoiceView.Account account() {
    return new InvoiceView.Account(
        UUID.randomUUID(),
        "satu",
        kind == AccountKind.QRIS ? "QRIS" : "BCA",
        kind == AccountKind.BANK ? "5550001234" : "39018888",
        "PT Lumbung Nusantara",
        kind,
        kind == AccountKind.BANK ? null : "3901888800001");
  }

  private OrderView order(int shop) {
    List<OrderView.Line> lines =
        IntStream.rangeClosed(1, goods)
            .mapToObj(
                good ->
                    new OrderView.Line(
                        UUID.randomUUID(),
                        "rendang",
                        null,
                        "Rendang "
                            + shop
                            + "."
                            + good
                            + " daging sapi asli, kemasan vakum 500 gram",
                        new Rupiah(45_000),
                        1,
                        0))
            .toList();
    return new OrderView(
        UUID.randomUUID(),
        "7K2M9QX" + (char) ('C' + shop),
        UUID.randomUUID(),
        "7K2M9QXB",
        UUID.randomUUID(),
        "Dapur Rendang " + shop,
        "dapur-rendang",
        UUID.randomUUID(),
        null,
        buyer,
        OrderState.AWAITING_PAYMENT,
        null,
        new Rupiah(45_000L * goods).minus(discount.amount()),
        discount,
        new Rupiah(19_000),
        500,
        Rupiah.ZERO,
        OrderView.Back.NOTHING,
        "Siti Rahma",
        "+6281234567890",
        "Jalan Dago 12, Coblong",
        "32.73",
        null,
        "JNE",
        "REGULAR",
        500,
        0,
        PLACED,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        lines);
  }
}
