package id.emall.core.catalogue;

import id.emall.contracts.time.MallClock;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * The shops that operators chose for the front page today. One that is stopped, closed or on
 * holiday drops out by itself and comes back while its days last.
 */
@ApplicationScoped
public class PromotedShops {

  private Jdbi jdbi;
  private Clock clock;
  private Shops shops;

  protected PromotedShops() {}

  @Inject
  PromotedShops(Jdbi jdbi, Clock clock, Shops shops) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.shops = shops;
  }

  /** Those of today in the operators' order. */
  public List<ShopView> now(int most) {
    List<UUID> chosen =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select p.shop_id from shop_promotion p join shop s on s.id = p.shop_id
                        where p.until_day >= :today and p.from_day <= :today and s.state = 'OPEN'
                          and not exists (select 1 from shop_holiday h where h.shop_id = p.shop_id
                            and :today between h.from_day and h.until_day)
                        order by p.position, p.from_day, p.id limit :most
                        """)
                    .bind("today", LocalDate.ofInstant(clock.instant(), MallClock.WIB))
                    .bind("most", most)
                    .mapTo(UUID.class)
                    .list());
    if (chosen.isEmpty()) {
      return List.of();
    }
    Map<UUID, ShopView> found =
        shops.find(chosen).stream().collect(Collectors.toMap(ShopView::id, Function.identity()));
    return chosen.stream().map(found::get).filter(Objects::nonNull).toList();
  }
}
