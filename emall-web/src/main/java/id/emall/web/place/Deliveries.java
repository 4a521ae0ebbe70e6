package id.emall.web.place;

import id.emall.core.catalogue.ProductPage;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.rates.Consignment;
import id.emall.core.rates.ShippingRates;
import id.emall.core.region.AreaCode;
import id.emall.core.region.Districts;
import id.emall.core.shop.Holiday;
import id.emall.core.shop.ShopHolidays;
import id.emall.web.account.AccountDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/**
 * What sending a product would cost, from the operators' table and from answers of services that
 * are kept: nobody outside is asked while a page is made. Who named no place, as crawlers, costs
 * nothing here.
 */
@ApplicationScoped
public class Deliveries {

  @Inject private CurrentPlace place;

  @Inject private Districts districts;

  @Inject private ShippingRates rates;

  @Inject private ShopHolidays holidays;

  @Inject private MallSettings settings;

  /**
   * @param holiday why the shop takes no orders now, or null when it does
   */
  public Delivery of(ProductPage product, Holiday holiday) {
    String change =
        place.ofMember() ? AccountDesk.ADDRESSES : PlacePage.from("/produk/" + product.slug());
    return place
        .area()
        .map(to -> to(product, to, change, holiday))
        .orElseGet(() -> Delivery.nowhere(change));
  }

  private Delivery to(ProductPage product, String to, String change, Holiday holiday) {
    Consignment one =
        new Consignment(
            AreaCode.narrowest(product.shopRegencyCode(), product.shopDistrictCode()),
            to,
            product.weightGrams(),
            product.volumeCm3());
    LocalDate starts = holiday == null ? holidays.today() : holiday.opens();
    return Delivery.of(
        districts.label(to), change, rates.known(one), starts, product.makingDays(), packDays());
  }

  private int packDays() {
    return (int) Math.ceilDiv(settings.shipWithin().toHours(), 24);
  }
}
