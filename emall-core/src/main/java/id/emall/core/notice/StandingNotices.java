package id.emall.core.notice;

import id.emall.core.common.Ids;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.member.desk.MemberReinstated;
import id.emall.core.member.desk.MemberSuspended;
import id.emall.core.shop.ShopReinstated;
import id.emall.core.shop.ShopSuspended;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells members that they or their shops were stopped or may go on, in the same transaction. */
@ApplicationScoped
class StandingNotices {

  private static final String SIGN_IN = "/masuk";
  private static final String SHOP = "/penjual";

  private People people;
  private Shops shops;
  private Herald herald;
  private MallSettings mall;
  private Ids ids;

  protected StandingNotices() {}

  @Inject
  StandingNotices(People people, Shops shops, Herald herald, MallSettings mall, Ids ids) {
    this.people = people;
    this.shops = shops;
    this.herald = herald;
    this.mall = mall;
    this.ids = ids;
  }

  void stopped(@Observes MemberSuspended event) {
    tell(event.memberId(), about(Occasion.MEMBER_SUSPENDED, "/", event.reason()));
  }

  void goesOn(@Observes MemberReinstated event) {
    tell(event.memberId(), about(Occasion.MEMBER_REINSTATED, SIGN_IN, event.reason()));
  }

  void shopStopped(@Observes ShopSuspended event) {
    tellOfShop(Occasion.SHOP_SUSPENDED, event.shopId(), event.reason());
  }

  void shopGoesOn(@Observes ShopReinstated event) {
    tellOfShop(Occasion.SHOP_REINSTATED, event.shopId(), event.reason());
  }

  private void tellOfShop(Occasion occasion, UUID shopId, String reason) {
    ShopView shop = shops.find(shopId).orElseThrow();
    tell(
        shop.ownerId(),
        about(occasion, SHOP, reason).with("shop", shop.name()).fact("shop", shop.name()));
  }

  private Tidings about(Occasion occasion, String path, String reason) {
    return new Tidings(occasion, ids.next())
        .link(mall.siteUrl() + path)
        .with("reason", reason)
        .fact("reason", reason);
  }

  private void tell(UUID memberId, Tidings tidings) {
    people.member(memberId).ifPresent(member -> herald.tell(member, tidings));
  }
}
