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
 * category, then of the shop, then of the category, then the setting; a category's holds for its
 * parts that have none of their own; among equals the one that began last.
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
              with recursive shelf as (
                select id, parent_id, 0 as steps from category where id = p.category_id
                union all
                select c.id, c.parent_id, shelf.steps + 1 from category c join shelf on c.id = shelf.parent_id
              )
              select rule.id, rule.basis_points
              from commission_rule rule left join shelf on shelf.id = rule.category_id
              where rule.state in ('ACTIVE', 'END_PROPOSED') and (rule.shop_id is null or rule.shop_id = p.shop_id)
                and (rule.category_id is null or shelf.id is not null)
                and rule.valid_from <= :today and (rule.valid_to is null or rule.valid_to >= :today)
              order by rule.shop_id is not null desc, shelf.steps nulls last, rule.valid_from desc, rule.decided_at desc,
                rule.id desc
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
