package id.emall.core.ordering;

import id.emall.core.catalogue.Stock;
import id.emall.core.catalogue.StockWish;
import id.emall.core.catalogue.TakenStock;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.rates.Consignment;
import id.emall.core.rates.ParcelLimit;
import id.emall.core.rates.SellerCosts;
import id.emall.core.rates.ShippingOffer;
import id.emall.core.rates.ShippingRates;
import id.emall.core.voucher.Granted;
import id.emall.core.voucher.VoucherAsk;
import id.emall.core.voucher.VoucherUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Turns a wish into one invoice and one order per seller. One transaction: stock is taken by
 * conditional updates in product order, a total is reserved on the receiving account, everything is
 * written, the messages are scheduled by those who hear of it. Nothing is read first and believed
 * later.
 */
@ApplicationScoped
public class Checkout {

  private Jdbi jdbi;
  private Ids ids;
  private Stock stock;
  private ShippingRates rates;
  private SellerCosts sellerCosts;
  private VoucherUses vouchers;
  private CheckoutChecks checks;
  private OrderWriter writer;
  private Invoices invoices;
  private CheckoutRequests requests;
  private Event<InvoiceWritten> written;
  private Event<InvoiceIssued> issued;

  protected Checkout() {}

  @Inject
  Checkout(
      Jdbi jdbi,
      Ids ids,
      Stock stock,
      ShippingRates rates,
      SellerCosts sellerCosts,
      VoucherUses vouchers,
      CheckoutChecks checks,
      OrderWriter writer,
      Invoices invoices,
      CheckoutRequests requests,
      Event<InvoiceWritten> written,
      Event<InvoiceIssued> issued) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.stock = stock;
    this.rates = rates;
    this.sellerCosts = sellerCosts;
    this.vouchers = vouchers;
    this.checks = checks;
    this.writer = writer;
    this.invoices = invoices;
    this.requests = requests;
    this.written = written;
    this.issued = issued;
  }

  /**
   * Places an order. The same wish (by its request key) sent again brings the invoice of the first.
   *
   * @param actor a member or a partner
   * @throws Refusal INVALID with the fields that are wrong, codes of vouchers among them that
   *     cannot be used, or not any more, or may not be tried now; CONFLICT {@code stock.short},
   *     {@code shop.holiday}, {@code checkout.changed}, {@code checkout.other-request}, and as
   *     {@link PayWays#take}
   */
  @Transactional
  public InvoiceView place(Actor actor, CheckoutWish wish) {
    if (!wish.vouchers().isEmpty()) {
      vouchers.admit(actor.requireMember().id(), wish.vouchers());
    }
    CheckoutChecks.Checked checked = checks.check(actor, wish);
    return jdbi.withHandle(
        handle -> {
          UUID invoiceId = ids.next();
          Optional<UUID> earlier = requests.claim(handle, actor, wish, invoiceId);
          if (earlier.isPresent()) {
            return invoices.find(earlier.get());
          }
          write(handle, actor, invoiceId, checked, wish);
          written.fire(new InvoiceWritten(invoiceId));
          InvoiceView invoice = invoices.find(invoiceId);
          issued.fire(new InvoiceIssued(invoice));
          return invoice;
        });
  }

  /** The invoice that an earlier sending of this wish brought. */
  public Optional<InvoiceView> placed(Actor actor, String requestKey) {
    return requests.invoiceOf(actor, requestKey).map(invoices::find);
  }

  private void write(
      Handle handle,
      Actor actor,
      UUID invoiceId,
      CheckoutChecks.Checked checked,
      CheckoutWish wish) {
    List<TakenStock> taken =
        stock.take(
            wish.lines().stream()
                .map(line -> new StockWish(line.productId(), line.quantity()))
                .toList());
    checks.refuseOwnShop(actor, taken);
    checks.refuseHolidays(taken);
    List<OrderWriter.Parcel> parcels =
        discounted(
            actor,
            parcels(actor.memberId(), taken, checked.destination(), wish.shipping()),
            wish.vouchers());
    Rupiah base =
        parcels.stream()
            .map(parcel -> parcel.goods().plus(parcel.cost()))
            .reduce(Rupiah.ZERO, Rupiah::plus);
    if (wish.expected() != null && !wish.expected().equals(base)) {
      throw Refusal.conflict("checkout.changed", base.toString());
    }
    writer.write(
        handle,
        actor,
        new OrderWriter.Draft(invoiceId, checked, parcels, base, wish.accountName()));
  }

  /** The parcels, with what vouchers take off; these are taken after the goods, before credit. */
  private List<OrderWriter.Parcel> discounted(
      Actor actor, List<OrderWriter.Parcel> parcels, Map<UUID, String> codes) {
    if (codes.isEmpty()) {
      return parcels;
    }
    UUID buyer = actor.requireMember().id();
    Map<UUID, VoucherAsk> asks = new LinkedHashMap<>();
    for (OrderWriter.Parcel parcel : parcels) {
      String code = codes.get(parcel.shopId());
      if (code != null) {
        asks.put(parcel.orderId(), ask(parcel, code));
      }
    }
    refuseOthers(parcels, codes);
    Map<UUID, Granted> granted = vouchers.take(buyer, asks);
    return parcels.stream().map(parcel -> parcel.with(granted.get(parcel.orderId()))).toList();
  }

  private static VoucherAsk ask(OrderWriter.Parcel parcel, String code) {
    String shop = parcel.lines().getFirst().shopName();
    return new VoucherAsk(parcel.shopId(), shop, code, parcel.price());
  }

  private static void refuseOthers(List<OrderWriter.Parcel> parcels, Map<UUID, String> codes) {
    List<UUID> shops = parcels.stream().map(OrderWriter.Parcel::shopId).toList();
    List<FieldError> errors =
        codes.keySet().stream()
            .filter(shop -> !shops.contains(shop))
            .map(shop -> new FieldError(VoucherAsk.field(shop), "shipping.shop-not-ordered"))
            .toList();
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private List<OrderWriter.Parcel> parcels(
      Optional<UUID> buyer,
      List<TakenStock> taken,
      String destination,
      List<CheckoutWish.ShippingChoice> choices) {
    Map<UUID, List<TakenStock>> byShop = new LinkedHashMap<>();
    taken.forEach(
        line -> byShop.computeIfAbsent(line.shopId(), shop -> new ArrayList<>()).add(line));
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      if (!byShop.containsKey(choices.get(i).shopId())) {
        errors.add(new FieldError("shipping[" + i + "].shopId", "shipping.shop-not-ordered"));
      }
    }
    List<OrderWriter.Parcel> parcels = new ArrayList<>();
    byShop.forEach(
        (shopId, lines) ->
            quote(buyer, shopId, lines, destination, choices, errors)
                .ifPresent(
                    offer ->
                        parcels.add(
                            new OrderWriter.Parcel(ids.next(), shopId, lines, offer, null))));
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return parcels;
  }

  private Optional<ShippingOffer> quote(
      Optional<UUID> buyer,
      UUID shopId,
      List<TakenStock> lines,
      String destination,
      List<CheckoutWish.ShippingChoice> choices,
      List<FieldError> errors) {
    TakenStock first = lines.getFirst();
    String field = "shipping." + shopId;
    Optional<CheckoutWish.ShippingChoice> choice =
        choices.stream().filter(some -> some.shopId().equals(shopId)).findFirst();
    if (choice.isEmpty()) {
      errors.add(new FieldError(field, "shipping.choose", first.shopName()));
      return Optional.empty();
    }
    long weightGrams = OrderWriter.weightGrams(lines);
    if (weightGrams > ParcelLimit.MOST_GRAMS) {
      errors.add(ParcelLimit.exceeded(field, first.shopName(), weightGrams));
      return Optional.empty();
    }
    Consignment parcel =
        new Consignment(first.shopOrigin(), destination, weightGrams, OrderWriter.volumeCm3(lines));
    Optional<ShippingOffer> quote =
        sellerCosts.among(rates.known(parcel), buyer, shopId, parcel).stream()
            .filter(
                some ->
                    some.courier().value().equals(choice.get().courier())
                        && some.service().name().equals(choice.get().service()))
            .findFirst();
    if (quote.isEmpty()) {
      errors.add(new FieldError(field, "shipping.unavailable", first.shopName()));
    }
    return quote;
  }
}
