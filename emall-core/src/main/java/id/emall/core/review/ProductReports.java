package id.emall.core.review;

import id.emall.core.audit.WorkItems;
import id.emall.core.catalogue.desk.ProductDesk;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * "This must not be sold": any member reports a product of another's shop, once. Operators see one
 * work item however many do, and end it by taking the product down or by closing the item.
 */
@ApplicationScoped
public class ProductReports {

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private Reports reports;
  private WorkItems workItems;

  protected ProductReports() {}

  @Inject
  ProductReports(Jdbi jdbi, Ids ids, Clock clock, Reports reports, WorkItems workItems) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.reports = reports;
    this.workItems = workItems;
  }

  /** What is reported, for whoever is about to. */
  public record Reported(UUID id, UUID shopId, String slug, String name, String shopName) {}

  /** How often one thing was said to be wrong. */
  public record Said(ProductReportWhy why, int times) {}

  /**
   * What somebody is about to report.
   *
   * @throws Refusal NOT_FOUND when it is not on sale
   */
  public Reported find(UUID id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select p.id, p.shop_id, p.slug, p.name, s.name as shop_name
                        from product p join shop s on s.id = p.shop_id
                        where p.id = :id and p.state = 'ON_SALE' and s.state <> 'SUSPENDED'
                        """)
                    .bind("id", id)
                    .mapTo(Reported.class)
                    .findOne())
        .orElseThrow(() -> Refusal.notFound("product"));
  }

  /**
   * Reports it; doing so again changes nothing.
   *
   * @param why null when nothing was chosen
   * @throws Refusal SIGN_IN_REQUIRED; INVALID {@code why}; NOT_FOUND when it is not on sale;
   *     CONFLICT {@code report.own-product}; TOO_MANY {@code report.often}
   */
  @Transactional
  public void report(Actor actor, UUID id, ProductReportWhy why) {
    Actor.Member member = actor.requireMember();
    Reported reported = find(id);
    if (reported.shopId().equals(member.shopId())) {
      throw Refusal.conflict("report.own-product");
    }
    Checks checks = new Checks();
    checks.that(why != null, "why", "required");
    checks.refuse();
    reports.count(member.id());
    int added =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into content_report (id, product_id, member_id, why, at)
                        values (:id, :product, :member, :why, :at) on conflict do nothing
                        """)
                    .bind("id", ids.next())
                    .bind("product", id)
                    .bind("member", member.id())
                    .bind("why", why.name())
                    .bind("at", clock.instant())
                    .execute());
    if (added == 1) {
      workItems.raise(
          ProductDesk.REPORTED, id, "reported by a member", Map.of("report", why.name()));
    }
  }

  /** What members said of a product, the most frequent first. */
  public List<Said> said(Actor operator, UUID id) {
    operator.requireOperator(Right.CATALOGUE);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select why, count(*) as times from content_report where product_id = :id
                    group by why order by times desc, why
                    """)
                .bind("id", id)
                .mapTo(Said.class)
                .list());
  }
}
