package id.emall.core.ordering;

import id.emall.core.catalogue.TakenStock;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.common.PublicCode;
import id.emall.core.common.Rupiah;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.rates.ShippingOffer;
import id.emall.core.voucher.Granted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes a new invoice with its orders, lines and holds. */
@ApplicationScoped
class OrderWriter {

  private Ids ids;
  private PublicCode codes;
  private Clock clock;
  private MallSettings settings;
  private PayWays ways;
  private BuyerCredit credit;
  private CommissionRates rates;
  private EventLog log;

  protected OrderWriter() {}

  @Inject
  OrderWriter(
      Ids ids,
      PublicCode codes,
      Clock clock,
      MallSettings settings,
      PayWays ways,
      BuyerCredit credit,
      CommissionRates rates,
      EventLog log) {
    this.ids = ids;
    this.codes = codes;
    this.clock = clock;
    this.settings = settings;
    this.ways = ways;
    this.credit = credit;
    this.rates = rates;
    this.log = log;
  }

  /**
   * What one shop will send, stock and voucher already taken.
   *
   * @param voucher null for none
   */
  record Parcel(
      UUID orderId, UUID shopId, List<TakenStock> lines, ShippingOffer offer, Granted voucher) {

    Parcel with(Granted granted) {
      return new Parcel(orderId, shopId, lines, offer, granted);
    }

    Rupiah cost() {
      return new Rupiah(offer.price());
    }

    Rupiah discount() {
      return voucher == null ? Rupiah.ZERO : voucher.discount();
    }

    /** What is to be paid for the goods. */
    Rupiah goods() {
      return price().minus(discount());
    }

    /** What the goods cost before anything is taken off. */
    Rupiah price() {
      return lines.stream()
          .map(line -> line.price().times(line.quantity()))
          .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** The goods are sent together, when the last of them is made. */
    int makingDays() {
      return lines.stream().mapToInt(TakenStock::makingDays).max().orElse(0);
    }
  }

  /**
   * @param base goods and shipping of all parcels, what vouchers take off already taken off
   * @param accountName wanted way to pay, or null
   */
  record Draft(
      UUID invoiceId,
      CheckoutChecks.Checked checked,
      List<Parcel> parcels,
      Rupiah base,
      String accountName) {}

  static long weightGrams(List<TakenStock> lines) {
    return lines.stream().mapToLong(line -> (long) line.weightGrams() * line.quantity()).sum();
  }

  static long volumeCm3(List<TakenStock> lines) {
    return lines.stream().mapToLong(line -> line.volumeCm3() * line.quantity()).sum();
  }

  void write(Handle handle, Actor actor, Draft draft) {
    UUID owner = actor instanceof Actor.Partner partner ? partner.id() : actor.requireMember().id();
    Rupiah used = credit.usable(handle, owner, draft.base());
    PayWays.Taken way =
        ways.take(handle, draft.accountName(), draft.base().minus(used), draft.invoiceId());
    invoice(handle, actor, draft, way, used);
    orders(handle, actor, draft);
    credit.use(owner, draft.invoiceId(), used);
    log.write(
        handle,
        actor,
        new EventLog.Happened(
            draft.invoiceId(),
            null,
            "ISSUED",
            null,
            InvoiceState.OPEN,
            Map.of("orders", draft.parcels().size())));
  }

  private void invoice(Handle handle, Actor actor, Draft draft, PayWays.Taken way, Rupiah used) {
    Instant now = clock.instant();
    Rupiah shipping = draft.parcels().stream().map(Parcel::cost).reduce(Rupiah.ZERO, Rupiah::plus);
    CheckoutWish.Buyer buyer = draft.checked().buyer();
    handle
        .createUpdate(
            """
            insert into invoice (id, code, buyer_id, partner_id, buyer_name, buyer_email, buyer_phone, language, state,
              goods_total, shipping_total, credit_used, unique_code, total, account_id, created_at, deadline)
            values (:id, :code, :buyer, :partner, :name, :email, :phone, :language, 'OPEN',
              :goods, :shipping, :used, :unique, :total, :account, :now, :deadline)
            """)
        .bind("id", draft.invoiceId())
        .bind("code", codes.next())
        .bind("buyer", actor.memberId().orElse(null))
        .bind("partner", actor instanceof Actor.Partner partner ? partner.id() : null)
        .bind("name", buyer.name())
        .bind("email", buyer.email())
        .bind("phone", buyer.phone())
        .bind("language", buyer.language())
        .bind("goods", draft.base().minus(shipping))
        .bind("shipping", shipping)
        .bind("used", used)
        .bind("unique", way.code())
        .bind("total", draft.base().amount() - used.amount() + way.code())
        .bind("account", way.accountId())
        .bind("now", now)
        .bind("deadline", now.plus(settings.invoiceLifetime()))
        .execute();
  }

  private void orders(Handle handle, Actor actor, Draft draft) {
    PreparedBatch orders =
        handle.prepareBatch(
            """
        insert into shop_order (id, code, invoice_id, shop_id, buyer_id, state, goods_total, discount, voucher_code,
          shipping_cost, commission_basis_points, commission, recipient, recipient_phone, address, regency_code, district_code, courier, service, service_code, rate_source, quoted_at,
          weight_grams, making_days, placed_at)
        values (:id, :code, :invoice, :shop, :buyer, 'AWAITING_PAYMENT', :goods, :discount, :voucher, :shipping, :points,
          :commission,
          :recipient, :phone, :address, :regency, :district, :courier, :service, :service_code, :source, :quoted,
          :weight, :making, :now)
        """);
    PreparedBatch lines =
        handle.prepareBatch(
            """
        with line as (insert into order_line (order_id, line, product_id, name, unit_price, quantity, weight_grams,
            commission_basis_points, commission_rule_id)
          values (:order, :line, :product, :name, :price, :quantity, :weight, :points, :rule))
        insert into stock_hold (order_id, product_id, quantity, state) values (:order, :product, :quantity, 'HELD')
        """);
    Map<UUID, CommissionRates.Rate> frozen = rates.of(handle, products(draft));
    for (Parcel parcel : draft.parcels()) {
      order(orders, actor, draft, parcel, frozen);
      lines(lines, parcel, frozen);
    }
    orders.execute();
    lines.execute();
  }

  private static List<UUID> products(Draft draft) {
    return draft.parcels().stream()
        .flatMap(parcel -> parcel.lines().stream())
        .map(TakenStock::productId)
        .distinct()
        .toList();
  }

  /**
   * Of each line by its own rate, rounded down; never of the shipping. Where a voucher takes off a
   * part of the goods' price, the same part of each line's commission, rounded down as well.
   */
  private static Rupiah commission(Parcel parcel, Map<UUID, CommissionRates.Rate> frozen) {
    return parcel.lines().stream()
        .map(
            line ->
                line.price()
                    .times(line.quantity())
                    .share(frozen.get(line.productId()).basisPoints())
                    .portion(parcel.goods(), parcel.price()))
        .reduce(Rupiah.ZERO, Rupiah::plus);
  }

  /** What the order's goods bear on the whole, for people; the lines hold the exact rates. */
  private static int basisPoints(Parcel parcel, Map<UUID, CommissionRates.Rate> frozen) {
    int first = frozen.get(parcel.lines().getFirst().productId()).basisPoints();
    boolean same =
        parcel.lines().stream()
            .allMatch(line -> frozen.get(line.productId()).basisPoints() == first);
    return same
        ? first
        : Math.toIntExact(commission(parcel, frozen).amount() * 10_000 / parcel.goods().amount());
  }

  private void order(
      PreparedBatch batch,
      Actor actor,
      Draft draft,
      Parcel parcel,
      Map<UUID, CommissionRates.Rate> frozen) {
    CheckoutWish.Delivery delivery = draft.checked().delivery();
    batch
        .bind("id", parcel.orderId())
        .bind("code", codes.next())
        .bind("invoice", draft.invoiceId())
        .bind("shop", parcel.shopId())
        .bind("buyer", actor.memberId().orElse(null))
        .bind("goods", parcel.goods())
        .bind("discount", parcel.discount())
        .bind("voucher", parcel.voucher() == null ? null : parcel.voucher().code())
        .bind("shipping", parcel.cost())
        .bind("points", basisPoints(parcel, frozen))
        .bind("commission", commission(parcel, frozen))
        .bind("recipient", delivery.recipient())
        .bind("phone", delivery.phone())
        .bind("address", delivery.address())
        .bind("regency", delivery.regencyCode())
        .bind("district", delivery.district())
        .bind("courier", parcel.offer().courier().value())
        .bind("service", parcel.offer().service())
        .bind("service_code", parcel.offer().serviceCode())
        .bind("source", parcel.offer().source())
        .bind("quoted", parcel.offer().quotedAt())
        .bind("weight", weightGrams(parcel.lines()))
        .bind("making", parcel.makingDays())
        .bind("now", clock.instant())
        .add();
  }

  private static void lines(
      PreparedBatch batch, Parcel parcel, Map<UUID, CommissionRates.Rate> frozen) {
    int number = 1;
    for (TakenStock line : parcel.lines()) {
      batch
          .bind("order", parcel.orderId())
          .bind("line", number++)
          .bind("product", line.productId())
          .bind("name", line.name())
          .bind("price", line.price())
          .bind("quantity", line.quantity())
          .bind("weight", line.weightGrams())
          .bind("points", frozen.get(line.productId()).basisPoints())
          .bind("rule", frozen.get(line.productId()).ruleId())
          .add();
    }
  }
}
