package partner;

import jakarta.xml.ws.Holder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import partner.order.Buyer;
import partner.order.Delivery;
import partner.order.Invoice;
import partner.order.Language;
import partner.order.OrderPort;
import partner.order.ProductSummary;
import partner.order.Regency;
import partner.order.ShippingChoice;
import partner.order.ShippingOption;
import partner.order.ShopQuote;
import partner.order.Sort;
import partner.order.WishedLine;

/**
 * What is to be ordered, as the buyer saw it, and the name of the request: placing the same wish
 * again, because no answer came, orders nothing more.
 *
 * @param expectedTotal rupiah for goods and shipping; when prices have changed since, the mall
 *     refuses with a {@code Conflict}
 */
record Wish(
    String requestId,
    String regencyCode,
    List<WishedLine> lines,
    List<ShippingChoice> shipping,
    long expectedTotal) {

  private static final String WEST_JAVA = "32";

  /**
   * One cheap product from each of two shops, to Bandung, with the first courier that is offered.
   */
  static Wish fromTwoShops(OrderPort port) throws Exception {
    String regency =
        port.listRegencies(WEST_JAVA).stream()
            .filter(found -> found.getName().equals("Kota Bandung"))
            .map(Regency::getCode)
            .findFirst()
            .orElseThrow();
    List<ProductSummary> products = ofTwoShops(port);
    List<WishedLine> lines = products.stream().map(Wish::one).toList();
    List<ShopQuote> quotes = port.quoteShipping(regency, lines, null);
    long goods = products.stream().mapToLong(ProductSummary::getPrice).sum();
    long shipping = quotes.stream().mapToLong(quote -> firstOption(quote).getPrice()).sum();
    return new Wish(
        UUID.randomUUID().toString(),
        regency,
        lines,
        quotes.stream().map(Wish::choice).toList(),
        goods + shipping);
  }

  /** Orders it, or brings the invoice that it became before. Left open how to pay: by transfer. */
  Invoice place(OrderPort port) throws Exception {
    return port.placeOrder(requestId, buyer(), delivery(), lines, shipping, expectedTotal, null);
  }

  private static List<ProductSummary> ofTwoShops(OrderPort port) throws Exception {
    var found = new Holder<List<ProductSummary>>();
    port.searchCatalogue(null, null, null, Sort.CHEAPEST, null, found, new Holder<>());
    Map<String, ProductSummary> byShop = new LinkedHashMap<>();
    for (ProductSummary product : found.value) {
      if (product.getStock() > 1) {
        byShop.putIfAbsent(product.getShop().getId(), product);
      }
    }
    if (byShop.size() < 2) {
      throw new IllegalStateException("there are no two shops with something in stock");
    }
    return byShop.values().stream().limit(2).toList();
  }

  private static WishedLine one(ProductSummary product) {
    WishedLine line = new WishedLine();
    line.setProductId(product.getId());
    line.setQuantity(1);
    return line;
  }

  private static ShippingChoice choice(ShopQuote quote) {
    ShippingChoice choice = new ShippingChoice();
    choice.setShopId(quote.getShop().getId());
    choice.setCourier(firstOption(quote).getCourier());
    choice.setService(firstOption(quote).getService());
    return choice;
  }

  private static ShippingOption firstOption(ShopQuote quote) {
    return quote.getOption().getFirst();
  }

  private static Buyer buyer() {
    Buyer buyer = new Buyer();
    buyer.setName("Siti Rahma");
    buyer.setEmail("siti@example.com");
    buyer.setPhone("0812-3456-7890");
    buyer.setLanguage(Language.ID);
    return buyer;
  }

  private Delivery delivery() {
    Delivery delivery = new Delivery();
    delivery.setAddress("Jalan Dago 12, Coblong, 40135");
    delivery.setRegencyCode(regencyCode);
    return delivery;
  }
}
