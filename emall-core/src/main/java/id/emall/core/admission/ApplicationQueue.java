package id.emall.core.admission;

import id.emall.core.common.Actor;
import id.emall.core.common.Backlog;
import id.emall.core.common.Checks;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Phone;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * The applications of an office's area, oldest first. What members sent whose phone is not proven
 * waits for them, and what registries are still asked about for their answers: not for operators.
 */
@ApplicationScoped
public class ApplicationQueue {

  /** How many applications stand on a page. */
  public static final int PAGE = 30;

  private static final int TEXT_MOST = 100;
  private static final int HOURS_MOST = 10_000;

  /** Served by seller_application_queue. */
  private static final String FROM =
      """
      from seller_application a join member m on m.id = a.member_id
        left join application_take t on t.application_id = a.id and t.until > :now
        left join member o on o.id = t.operator_id
      where m.state <> 'AWAITING_PHONE' and starts_with(m.regency_code, :own)
        and (a.evaluate_at is null or a.state <> 'SUBMITTED')
      """;

  private Jdbi jdbi;
  private Clock clock;

  protected ApplicationQueue() {}

  @Inject
  ApplicationQueue(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * A page, oldest first.
   *
   * @param cursor from another page, or null for the first
   * @throws Refusal INVALID {@code cursor.malformed}, or the field {@code q} when it is longer than
   *     100 characters; FORBIDDEN without the right MEMBERS
   */
  public Page<ApplicationLine> page(Actor operator, ApplicationFilter filter, String cursor) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    PageCut cut = PageCut.of("a.submitted_at", "a.id", true, PAGE, cursor);
    Map<String, Object> values = new HashMap<>(cut.values());
    values.put("own", by.area());
    values.put("now", clock.instant());
    String condition = condition(by, filter, values);
    List<ApplicationLine> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select a.id, a.shop_name, m.name as member_name, m.regency_code, a.state, a.submitted_at,
                          (select count(*) from jsonb_array_elements(a.findings) f
                            where f->>'outcome' <> 'PASS')::int as doubts,
                          o.name as taken_by
                        %s%s%s %s limit :most
                        """
                            .formatted(FROM, condition, cut.place(), cut.order()))
                    .bindMap(values)
                    .mapTo(ApplicationLine.class)
                    .list());
    return cut.of(found, ApplicationLine::submittedAt, ApplicationLine::id);
  }

  private String condition(Actor.Member by, ApplicationFilter filter, Map<String, Object> values) {
    StringBuilder condition = new StringBuilder(" and a.state = :state");
    values.put("state", filter.state());
    if (filter.area() != null && !filter.area().isBlank()) {
      condition.append(" and starts_with(m.regency_code, :area)");
      values.put("area", filter.area());
    }
    if (filter.finding() != null && !filter.finding().isBlank()) {
      condition.append(
          " and exists (select 1 from jsonb_array_elements(a.findings) f"
              + " where f->>'code' = :finding and f->>'outcome' <> 'PASS')");
      values.put("finding", filter.finding());
    }
    if (filter.olderThanHours() > 0) {
      condition.append(" and a.submitted_at <= :before");
      int hours = Math.min(filter.olderThanHours(), HOURS_MOST);
      values.put("before", clock.instant().minus(Duration.ofHours(hours)));
    }
    if (filter.holder() != null) {
      condition.append(
          switch (filter.holder()) {
            case ME -> " and t.operator_id = :me";
            case NOBODY -> " and t.operator_id is null";
            case OTHERS -> " and t.operator_id <> :me";
          });
      values.put("me", by.id());
    }
    addWords(filter.text(), condition, values);
    return condition.toString();
  }

  private static void addWords(String typed, StringBuilder condition, Map<String, Object> values) {
    Checks checks = new Checks();
    String text = checks.line("q", typed, 0, TEXT_MOST);
    checks.refuse();
    if (!text.isEmpty()) {
      condition.append(
          " and (a.shop_name ilike :like or m.name ilike :like or m.username::text ilike :like"
              + " or m.phone = :phone)");
      values.put("like", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
      values.put("phone", Phone.canonical(text).orElse("-"));
    }
  }

  private record Count(SellerApplicationView.State state, int count) {}

  /** How many of the operator's area are in each state; states without any are left out. */
  public Map<SellerApplicationView.State, Integer> counts(Actor operator) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    Map<SellerApplicationView.State, Integer> counts =
        new EnumMap<>(SellerApplicationView.State.class);
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select a.state, count(*) as count " + FROM + " group by a.state")
                    .bind("own", by.area())
                    .bind("now", clock.instant())
                    .mapTo(Count.class)
                    .list())
        .forEach(count -> counts.put(count.state(), count.count()));
    return counts;
  }

  /** Those of the operator's area that wait to be decided. */
  public Backlog backlog(Actor operator) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*)::int as count, min(a.submitted_at) as oldest "
                        + FROM
                        + " and a.state = 'SUBMITTED'")
                .bind("own", by.area())
                .bind("now", clock.instant())
                .mapTo(Backlog.class)
                .one());
  }

  /** Codes of what speaks against waiting applications of the operator's area, at most 100. */
  public List<String> doubts(Actor operator) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct f->>'code' as code from (select a.findings %s and a.state = 'SUBMITTED') w,
                      jsonb_array_elements(w.findings) f
                    where f->>'outcome' <> 'PASS' order by code limit 100
                    """
                        .formatted(FROM))
                .bind("own", by.area())
                .bind("now", clock.instant())
                .mapTo(String.class)
                .list());
  }
}
