package id.emall.core.ordering;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The rules by which the mall takes its share, as operators keep them: one proposes a rule or its
 * end, another agrees. A rule is never changed, and what was sold keeps what it was sold under.
 */
@ApplicationScoped
public class CommissionRules {

  /** How many rules stand on a page. */
  public static final int PAGE = 50;

  private static final String SELECT =
      """
      select r.id, s.name as shop_name, c.name_id as category_name_id, c.name_en as category_name_en, r.basis_points,
        r.valid_from, r.valid_to, r.reason, r.state, a.name as asked_by_name, r.asked_at, d.name as decided_by_name,
        r.decided_at, case r.state when 'PROPOSED' then r.asked_by when 'END_PROPOSED' then r.end_asked_by end as waits_for
      from commission_rule r join member a on a.id = r.asked_by left join member d on d.id = r.decided_by
        left join shop s on s.id = r.shop_id left join category c on c.id = r.category_id
      where\s""";

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private AuditLog audit;

  protected CommissionRules() {}

  @Inject
  CommissionRules(Jdbi jdbi, Ids ids, Clock clock, AuditLog audit) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * A rule that somebody wants.
   *
   * @param shopSlug null or blank for all shops
   * @param categorySlug null or blank for all categories
   * @param to last day, or null for no end
   * @param reason 5 to 300 characters, for the second operator and the audit log
   */
  public record Wish(
      String shopSlug,
      String categorySlug,
      Integer basisPoints,
      LocalDate from,
      LocalDate to,
      String reason) {}

  private record Scope(UUID shop, UUID category) {}

  /**
   * Newest first.
   *
   * @param cursor from another page, or null for the first
   */
  public Page<CommissionRule> page(Actor operator, String cursor) {
    operator.requireOperator(Right.MONEY);
    PageCut cut = PageCut.of("r.asked_at", "r.id", false, PAGE, cursor);
    return jdbi.withHandle(
        handle ->
            cut.of(
                handle
                    .createQuery(SELECT + "true" + cut.place() + " " + cut.order() + " limit :most")
                    .bindMap(cut.values())
                    .mapTo(CommissionRule.class)
                    .list(),
                CommissionRule::askedAt,
                CommissionRule::id));
  }

  /**
   * Proposes a rule.
   *
   * @throws Refusal INVALID for a field that cannot be right
   */
  @Transactional
  public UUID propose(Actor operator, Wish wish) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    Scope scope = jdbi.withHandle(handle -> scope(handle, wish));
    Checks checks = new Checks();
    checks.that(blank(wish.shopSlug()) || scope.shop() != null, "shop", "commission.shop");
    checks.that(
        blank(wish.categorySlug()) || scope.category() != null, "category", "commission.category");
    checks.that(
        !blank(wish.shopSlug()) || !blank(wish.categorySlug()), "category", "commission.scope");
    checks.that(wish.basisPoints() != null, "percent", "required");
    checks.range("percent", wish.basisPoints() == null ? 0 : wish.basisPoints(), 0, 10_000);
    checks.that(wish.from() != null, "validFrom", "required");
    checks.that(
        wish.from() == null || wish.to() == null || !wish.to().isBefore(wish.from()),
        "validTo",
        "commission.days");
    String reason = checks.reason(wish.reason());
    checks.refuse();
    UUID id = ids.next();
    jdbi.useHandle(handle -> insert(handle, id, wish, scope, reason, by));
    audit.write(operator, "commission.propose", "commission_rule", id, Map.of(), told(find(id)));
    return id;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static Scope scope(Handle handle, Wish wish) {
    return handle
        .createQuery(
            """
            select (select id from shop where slug = :shop) as shop,
              (select id from category where slug = :category) as category
            """)
        .bind("shop", blank(wish.shopSlug()) ? null : wish.shopSlug().strip())
        .bind("category", blank(wish.categorySlug()) ? null : wish.categorySlug().strip())
        .mapTo(Scope.class)
        .one();
  }

  private void insert(
      Handle handle, UUID id, Wish wish, Scope scope, String reason, Actor.Member by) {
    handle
        .createUpdate(
            """
            insert into commission_rule (id, shop_id, category_id, basis_points, valid_from, valid_to, reason, state,
              asked_by, asked_at)
            values (:id, :shop, :category, :points, :from, :to, :reason, 'PROPOSED', :by, :now)
            """)
        .bind("id", id)
        .bind("shop", scope.shop())
        .bind("category", scope.category())
        .bind("points", wish.basisPoints())
        .bind("from", wish.from())
        .bind("to", wish.to())
        .bind("reason", reason)
        .bind("by", by.id())
        .bind("now", clock.instant())
        .execute();
  }

  /**
   * The second operator agrees: the rule holds for what is sold from now on.
   *
   * @throws Refusal CONFLICT {@code commission.second-operator} for who proposed it, {@code
   *     commission.not-allowed} unless it waits for an answer
   */
  @Transactional
  public void agree(Actor operator, UUID ruleId) {
    decide(operator, ruleId, CommissionRule.State.ACTIVE);
  }

  /** Another operator refuses the proposal, or who made it takes it back. */
  @Transactional
  public void refuse(Actor operator, UUID ruleId) {
    decide(operator, ruleId, CommissionRule.State.REFUSED);
  }

  private void decide(Actor operator, UUID ruleId, CommissionRule.State to) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    CommissionRule before = find(ruleId);
    if (to == CommissionRule.State.ACTIVE) {
      requireOther(by, before);
    }
    change(
        operator,
        before,
        CommissionRule.State.PROPOSED,
        "state = :to, decided_by = :by, decided_at = :now",
        to);
  }

  /**
   * Proposes that a rule ends.
   *
   * @throws Refusal CONFLICT {@code commission.not-allowed} unless it is in force
   */
  @Transactional
  public void proposeEnd(Actor operator, UUID ruleId) {
    operator.requireOperator(Right.MONEY);
    change(
        operator,
        find(ruleId),
        CommissionRule.State.ACTIVE,
        "state = :to, end_asked_by = :by",
        CommissionRule.State.END_PROPOSED);
  }

  /**
   * The second operator agrees that a rule ends, at once.
   *
   * @throws Refusal as {@link #agree}
   */
  @Transactional
  public void end(Actor operator, UUID ruleId) {
    CommissionRule before = find(ruleId);
    requireOther(operator.requireOperator(Right.MONEY), before);
    change(
        operator,
        before,
        CommissionRule.State.END_PROPOSED,
        "state = :to, ended_by = :by, ended_at = :now",
        CommissionRule.State.ENDED);
  }

  /** The rule goes on. */
  @Transactional
  public void keep(Actor operator, UUID ruleId) {
    operator.requireOperator(Right.MONEY);
    change(
        operator,
        find(ruleId),
        CommissionRule.State.END_PROPOSED,
        "state = :to, end_asked_by = null",
        CommissionRule.State.ACTIVE);
  }

  private static void requireOther(Actor.Member by, CommissionRule rule) {
    if (by.id().equals(rule.waitsFor())) {
      throw Refusal.conflict("commission.second-operator");
    }
  }

  private void change(
      Actor operator,
      CommissionRule before,
      CommissionRule.State from,
      String assignments,
      CommissionRule.State to) {
    int changed =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "update commission_rule set "
                            + assignments
                            + " where id = :id and state = :from")
                    .bind("id", before.id())
                    .bind("from", from.name())
                    .bind("to", to.name())
                    .bind("by", operator.requireOperator(Right.MONEY).id())
                    .bind("now", clock.instant())
                    .execute());
    if (changed == 0) {
      throw Refusal.conflict("commission.not-allowed");
    }
    audit.write(
        operator,
        "commission." + to.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "commission_rule",
        before.id(),
        told(before),
        told(find(before.id())));
  }

  private CommissionRule find(UUID id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(SELECT + "r.id = :id")
                    .bind("id", id)
                    .mapTo(CommissionRule.class)
                    .findOne())
        .orElseThrow(() -> Refusal.notFound("commission"));
  }

  private static Map<String, String> told(CommissionRule rule) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("state", rule.state().name());
    told.put("shop", rule.shopName());
    told.put("category", rule.categoryNameId());
    told.put("basisPoints", Integer.toString(rule.basisPoints()));
    told.put("from", rule.validFrom().toString());
    told.put("to", rule.validTo() == null ? null : rule.validTo().toString());
    told.put("reason", rule.reason());
    told.values().removeIf(value -> value == null);
    return told;
  }
}
