package id.emall.core.ordering;

import id.emall.core.catalogue.TakenStock;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.EmailAddress;
import id.emall.core.common.Phone;
import id.emall.core.common.Refusal;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.region.AreaCode;
import id.emall.core.region.Districts;
import id.emall.core.region.Regions;
import id.emall.core.shop.ShopHolidays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Looks at everything a buyer typed before anything is taken, and tells all that is wrong at once.
 */
@ApplicationScoped
class CheckoutChecks {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

  private Members members;
  private Regions regions;
  private Districts districts;
  private ShopHolidays holidays;

  protected CheckoutChecks() {}

  @Inject
  CheckoutChecks(Members members, Regions regions, Districts districts, ShopHolidays holidays) {
    this.members = members;
    this.regions = regions;
    this.districts = districts;
    this.holidays = holidays;
  }

  /**
   * What was typed, in canonical form.
   *
   * @param delivery names its district by its code
   */
  record Checked(CheckoutWish.Buyer buyer, CheckoutWish.Delivery delivery) {

    /** Code of the narrowest area that the address names. */
    String destination() {
      return AreaCode.narrowest(delivery.regencyCode(), delivery.district());
    }
  }

  Checked check(Actor actor, CheckoutWish wish) {
    Checks checks = new Checks();
    checks.text("requestKey", wish.requestKey(), 1, 200);
    lines(checks, wish.lines());
    CheckoutWish.Delivery delivery = delivery(checks, wish.delivery());
    CheckoutWish.Buyer buyer =
        switch (actor) {
          case Actor.Member member -> ofMember(member);
          case Actor.Partner partner -> named(checks, wish.buyer());
          default -> throw Refusal.signInRequired();
        };
    checks.refuse();
    return new Checked(buyer, delivery);
  }

  void refuseOwnShop(Actor actor, List<TakenStock> taken) {
    if (actor instanceof Actor.Member member
        && taken.stream().anyMatch(line -> line.shopId().equals(member.shopId()))) {
      throw Refusal.conflict("checkout.own-shop");
    }
  }

  /** Refuses what shops sell that take no orders today. */
  void refuseHolidays(List<TakenStock> taken) {
    Map<UUID, String> shops =
        taken.stream()
            .collect(
                Collectors.toMap(TakenStock::shopId, TakenStock::shopName, (one, same) -> one));
    holidays.now(shops.keySet()).stream()
        .findFirst()
        .ifPresent(
            holiday -> {
              throw Refusal.conflict(
                  "shop.holiday", shops.get(holiday.shopId()), DAY.format(holiday.opens()));
            });
  }

  private static void lines(Checks checks, List<CheckoutWish.Line> lines) {
    checks.that(!lines.isEmpty(), "lines", "checkout.empty");
    checks.that(
        lines.size() <= CheckoutWish.MOST_LINES,
        "lines",
        "checkout.too-many-lines",
        CheckoutWish.MOST_LINES);
    for (int i = 0; i < lines.size(); i++) {
      checks.range(
          "lines[" + i + "].quantity", lines.get(i).quantity(), 1, CheckoutWish.MOST_PIECES);
    }
  }

  private CheckoutWish.Delivery delivery(Checks checks, CheckoutWish.Delivery typed) {
    String recipient = checks.line("delivery.recipient", typed.recipient(), 2, 100);
    String phone = phone(checks, "delivery.phone", typed.phone());
    String address = checks.text("delivery.address", typed.address(), 10, 300);
    String regency = typed.regencyCode() == null ? "" : typed.regencyCode().strip();
    checks.that(regions.find(regency).isPresent(), "delivery.regencyCode", "regency.unknown");
    String district = districts.read(checks, "delivery.districtCode", regency, typed.district());
    return new CheckoutWish.Delivery(recipient, phone, address, regency, district);
  }

  private CheckoutWish.Buyer ofMember(Actor.Member member) {
    MemberView view = members.find(member.id()).orElseThrow(Refusal::signInRequired);
    return new CheckoutWish.Buyer(view.name(), view.email(), view.phone(), view.language());
  }

  private static CheckoutWish.Buyer named(Checks checks, CheckoutWish.Buyer typed) {
    if (typed == null) {
      checks.that(false, "buyer", "required");
      return null;
    }
    checks.that(typed.email() != null && !typed.email().isBlank(), "buyer.email", "required");
    String email = EmailAddress.read(typed.email()).orElse("");
    checks.that(!email.isEmpty(), "buyer.email", "email.malformed");
    return new CheckoutWish.Buyer(
        checks.line("buyer.name", typed.name(), 2, 100),
        email,
        phone(checks, "buyer.phone", typed.phone()),
        "en".equals(typed.language()) ? "en" : "id");
  }

  private static String phone(Checks checks, String field, String typed) {
    String text = checks.text(field, typed, 1, 30);
    String canonical = Phone.canonical(text).orElse("");
    checks.that(!canonical.isEmpty(), field, "phone.malformed");
    return canonical;
  }
}
