package id.emall.core.ordering;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What the mall keeps of a product that is sold now. The narrowest rule holds: of the shop's
 * category, then of the shop, then of the category, then the setting; among equals the one that
 * began last.
 */
@ApplicationScoped
class CommissionRates {

  private Clock clock;
  private MallSettings settings;

  protected CommissionRates() {}

  @Inject
  CommissionRates(Clock clock, MallSettings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * @param ruleId null when no rule but the setting holds
   * @param basisPoints hundredths of a percent
   */
  record Rate(UUID ruleId, int basisPoints) {}

  private record Found(UUID productId, UUID ruleId, int basisPoints) {}

  /** In one statement, however many products. Served by the index commission_rule_in_force. */
  Map<UUID, Rate> of(Handle handle, Collection<UUID> products) {
    Map<UUID, Rate> rates = new HashMap<>();
    handle
        .createQuery(
            """
            select p.id as product_id, r.id as rule_id, coalesce(r.basis_points, :usual) as basis_points
            from product p left join lateral (
              select id, basis_points from commission_rule
              where state in ('ACTIVE', 'END_PROPOSED') and (shop_id is null or shop_id = p.shop_id)
                and (category_id is null or category_id = p.category_id)
                and valid_from <= :today and (valid_to is null or valid_to >= :today)
              order by shop_id is not null desc, category_id is not null desc, valid_from desc, decided_at desc, id desc
              limit 1) r on true
            where p.id = any(:products)
            """)
        .bind("usual", settings.commissionBasisPoints())
        .bind("today", LocalDate.ofInstant(clock.instant(), MallClock.WIB))
        .bindArray("products", UUID.class, products.toArray())
        .mapTo(Found.class)
        .forEach(
            found -> rates.put(found.productId(), new Rate(found.ruleId(), found.basisPoints())));
    return rates;
  }
}
