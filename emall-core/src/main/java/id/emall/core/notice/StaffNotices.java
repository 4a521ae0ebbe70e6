package id.emall.core.notice;

import id.emall.core.common.Ids;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.member.Members;
import id.emall.core.member.OperatorTold;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import id.emall.core.shop.StaffTold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Tells operators and people of shops what becomes of their posts. */
@ApplicationScoped
class StaffNotices {

  private static final String INVITATION = "/undangan/petugas/";
  private static final String DESK = "/pengelola";
  private static final String QUESTIONS = "/akun/undangan-toko";
  private static final String PEOPLE = "/penjual/petugas";

  private People people;
  private Members members;
  private Shops shops;
  private Herald herald;
  private MallSettings mall;
  private Ids ids;

  protected StaffNotices() {}

  @Inject
  StaffNotices(
      People people, Members members, Shops shops, Herald herald, MallSettings mall, Ids ids) {
    this.people = people;
    this.members = members;
    this.shops = shops;
    this.herald = herald;
    this.mall = mall;
    this.ids = ids;
  }

  void operator(@Observes OperatorTold event) {
    switch (event.what()) {
      case INVITED ->
          tell(
              event.operatorId(),
              Occasion.OPERATOR_INVITED,
              INVITATION + event.token(),
              UnaryOperator.identity());
      case CHANGED ->
          tell(event.operatorId(), Occasion.OPERATOR_CHANGED, DESK, UnaryOperator.identity());
      case SUSPENDED ->
          tell(event.operatorId(), Occasion.OPERATOR_SUSPENDED, DESK, UnaryOperator.identity());
      case REINSTATED ->
          tell(event.operatorId(), Occasion.OPERATOR_REINSTATED, DESK, UnaryOperator.identity());
    }
  }

  void staff(@Observes StaffTold event) {
    shops
        .find(event.shopId())
        .ifPresent(
            shop -> {
              switch (event.what()) {
                case ASKED -> tellOf(shop, event.memberId(), Occasion.STAFF_ASKED, QUESTIONS);
                case CHANGED -> tellOf(shop, event.memberId(), Occasion.STAFF_CHANGED, QUESTIONS);
                case REMOVED -> tellOf(shop, event.memberId(), Occasion.STAFF_REMOVED, QUESTIONS);
                case JOINED -> joined(shop, event.memberId());
              }
            });
  }

  private void joined(ShopView shop, UUID member) {
    String who = members.find(member).orElseThrow().name();
    tell(
        shop.ownerId(),
        Occasion.STAFF_JOINED,
        PEOPLE,
        told -> told.with("shop", shop.name()).with("member", who));
  }

  private void tellOf(ShopView shop, UUID member, Occasion occasion, String path) {
    tell(member, occasion, path, told -> told.with("shop", shop.name()));
  }

  private void tell(UUID memberId, Occasion occasion, String path, UnaryOperator<Tidings> filling) {
    Tidings tidings = new Tidings(occasion, ids.next()).link(mall.siteUrl() + path);
    people.member(memberId).ifPresent(member -> herald.tell(member, filling.apply(tidings)));
  }
}
