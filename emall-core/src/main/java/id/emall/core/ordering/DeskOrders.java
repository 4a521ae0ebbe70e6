package id.emall.core.ordering;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The newest orders of a member or a shop, for the operators who look after them. */
@ApplicationScoped
public class DeskOrders {

  private OrderPager pager;
  private Members members;
  private Shops shops;

  protected DeskOrders() {}

  @Inject
  DeskOrders(OrderPager pager, Members members, Shops shops) {
    this.pager = pager;
    this.members = members;
    this.shops = shops;
  }

  /**
   * What a member bought, newest first, at most a page.
   *
   * @throws Refusal NOT_FOUND when there is no such member in the operator's area
   */
  public List<OrderView> newestOfBuyer(Actor operator, UUID memberId) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    MemberView member =
        members
            .find(memberId)
            .filter(one -> by.covers(one.regencyCode()))
            .orElseThrow(() -> Refusal.notFound("member"));
    return newest("o.buyer_id = :who", member.id());
  }

  /**
   * What a shop sold, newest first, at most a page.
   *
   * @throws Refusal NOT_FOUND when there is no such shop in the operator's area
   */
  public List<OrderView> newestOfShop(Actor operator, UUID shopId) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    ShopView shop =
        shops
            .find(shopId)
            .filter(one -> by.covers(one.regencyCode()))
            .orElseThrow(() -> Refusal.notFound("shop"));
    return newest("o.shop_id = :who", shop.id());
  }

  private List<OrderView> newest(String condition, UUID who) {
    return pager.page(condition, Map.of("who", who), OrderPager.Sort.NEWEST, null).orders();
  }
}
