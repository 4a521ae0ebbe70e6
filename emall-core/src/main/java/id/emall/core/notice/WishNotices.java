package id.emall.core.notice;

import id.emall.core.common.Ids;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.wish.WishNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells members when what they keep is back or costs less. */
@ApplicationScoped
class WishNotices {

  private People people;
  private Herald herald;
  private MallSettings mall;
  private Ids ids;

  protected WishNotices() {}

  @Inject
  WishNotices(People people, Herald herald, MallSettings mall, Ids ids) {
    this.people = people;
    this.herald = herald;
    this.mall = mall;
    this.ids = ids;
  }

  void news(@Observes WishNews event) {
    // Of its own id, because the same product may be back or cheaper again another day.
    Tidings told =
        new Tidings(event.back() ? Occasion.WISH_BACK : Occasion.WISH_CHEAPER, ids.next())
            .with("product", event.productName())
            .with("before", event.before().toString())
            .with("price", event.price().toString())
            .link(mall.siteUrl() + "/produk/" + event.productSlug());
    people.member(event.memberId()).ifPresent(member -> herald.tell(member, told));
  }
}
