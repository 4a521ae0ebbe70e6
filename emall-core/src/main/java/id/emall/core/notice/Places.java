package id.emall.core.notice;

import id.emall.contracts.time.MallClock;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderView;
import id.emall.core.region.Districts;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;

/** Knows what a place is called and which time its people live by. */
@ApplicationScoped
class Places {

  private Regions regions;
  private Districts districts;

  protected Places() {}

  @Inject
  Places(Regions regions, Districts districts) {
    this.regions = regions;
    this.districts = districts;
  }

  /** The time zone of a regency; western time for an unknown one. */
  ZoneId zone(String regencyCode) {
    return regions.find(regencyCode).map(Regency::timeZone).orElse(MallClock.WIB);
  }

  /** Where the invoice's first parcel goes, which is where its buyer's clock stands. */
  ZoneId zone(InvoiceView invoice) {
    return zone(invoice.orders().isEmpty() ? null : invoice.orders().getFirst().regencyCode());
  }

  /** What people call a regency. */
  String name(String regencyCode) {
    return districts.label(regencyCode);
  }

  /** Where an order goes, on one line: street, district where it is told, regency. */
  String address(OrderView order) {
    String line = order.address().replaceAll("\\s+", " ").strip();
    return line + ", " + districts.label(order.destination());
  }
}
