package id.emall.core.member.desk;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.EmailAddress;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Phone;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.MemberView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds members for operators and shows what is known of one. An operator of a province or city
 * finds the members there but no operators, wherever those sit: they are the national office's.
 */
@ApplicationScoped
public class MemberRecords {

  /** How many members stand on a page. */
  public static final int PAGE = 30;

  static final int TEXT_MOST = 100;

  /**
   * Whom an operator of this area may find. Registrations that were emptied keep their row, without
   * a phone; nobody is behind them.
   */
  private static final String FOUND =
      """
      m.phone <> '' and starts_with(m.regency_code, :own) and (m.role <> 'OPERATOR' or :own = '')
      """;

  private static final String LIST =
      """
      select m.id, m.username, m.name, m.role, m.state, m.regency_code, s.name as shop_name,
        m.registered_at
      from member m left join shop s on s.owner_id = m.id
      where
      """
          + FOUND;

  private Jdbi jdbi;
  private Clock clock;
  private AuditLog audit;

  protected MemberRecords() {}

  @Inject
  MemberRecords(Jdbi jdbi, Clock clock, AuditLog audit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.audit = audit;
  }

  private record Row(
      UUID id,
      String username,
      String name,
      String phone,
      String email,
      String regencyCode,
      String language,
      MemberView.State state,
      Actor.Role role,
      Instant registeredAt,
      Instant activatedAt,
      int sessions,
      Instant lastSeenAt) {}

  /**
   * A page of the members of the operator's area, newest first.
   *
   * @param cursor from another page, or null for the first
   * @throws Refusal INVALID {@code cursor.malformed}, or the field {@code q} when it is longer than
   *     100 characters; FORBIDDEN without the right MEMBERS
   */
  public Page<MemberLine> page(Actor operator, MemberSearch search, String cursor) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    PageCut cut = PageCut.of("m.registered_at", "m.id", false, PAGE, cursor);
    Map<String, Object> values = new HashMap<>(cut.values());
    values.put("own", by.area());
    String condition = condition(search, values);
    List<MemberLine> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "%s%s%s %s limit :most"
                            .formatted(LIST, condition, cut.place(), cut.order()))
                    .bindMap(values)
                    .mapTo(MemberLine.class)
                    .list());
    return cut.of(found, MemberLine::registeredAt, MemberLine::id);
  }

  private static String condition(MemberSearch search, Map<String, Object> values) {
    StringBuilder condition = new StringBuilder();
    if (search.role() != null) {
      condition.append(" and m.role = :role");
      values.put("role", search.role());
    }
    if (search.state() != null) {
      condition.append(" and m.state = :state");
      values.put("state", search.state());
    }
    if (search.area() != null && !search.area().isBlank()) {
      condition.append(" and starts_with(m.regency_code, :area)");
      values.put("area", search.area());
    }
    Checks checks = new Checks();
    String text = checks.line("q", search.text(), 0, TEXT_MOST);
    checks.refuse();
    if (!text.isEmpty()) {
      condition.append(WORDS);
      values.put("like", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
      values.put("phone", Phone.canonical(text).orElse("-"));
      values.put("email", text);
    }
    return condition.toString();
  }

  /** Each part has an index of its own. Addresses count whole, so that none is found by trying. */
  private static final String WORDS =
      """
       and m.id in (select id from member where name ilike :like
        union all select id from member where username::text ilike :like
        union all select id from member where phone = :phone
        union all select id from member where email = :email::citext
        union all select owner_id from shop where name ilike :like)
      """;

  /**
   * What is known of a member.
   *
   * @throws Refusal NOT_FOUND when there is none in the operator's area
   */
  public MemberFile find(Actor operator, UUID id) {
    Row row = row(operator.requireOperator(Right.MEMBERS), id);
    return new MemberFile(
        row.id(),
        row.username(),
        row.name(),
        Phone.masked(row.phone()),
        EmailAddress.masked(row.email()),
        row.regencyCode(),
        row.language(),
        row.state(),
        row.role(),
        row.registeredAt(),
        row.activatedAt(),
        row.sessions(),
        row.lastSeenAt(),
        changes(id));
  }

  /**
   * How a member is reached, in full. Who reads it, and why, is written down.
   *
   * @param reason 5 to 300 characters
   * @throws Refusal NOT_FOUND when there is none in the operator's area; INVALID {@code reason}
   */
  @Transactional
  public MemberFile.Contact readContact(Actor operator, UUID id, String reason) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    String why = Checks.requireReason(reason);
    row(by, id);
    audit.write(by, "member.read-contact", "member", id, Map.of(), Map.of("reason", why));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select phone, email, address from member where id = :id")
                .bind("id", id)
                .mapTo(MemberFile.Contact.class)
                .one());
  }

  /** Refuses a member outside the operator's area as one that does not exist. */
  void requireInArea(Actor.Member operator, UUID id) {
    row(operator, id);
  }

  private Row row(Actor.Member operator, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.id, m.username, m.name, m.phone, m.email, m.regency_code, m.language,
                      m.state, m.role, m.registered_at, m.activated_at,
                      coalesce(live.sessions, 0) as sessions, live.last_seen_at
                    from member m
                      left join lateral (select count(*)::int as sessions, max(last_seen_at) as last_seen_at
                        from session where member_id = m.id and revoked_at is null and expires_at > :now) live
                        on true
                    where m.id = :id and
                    """
                        + FOUND)
                .bind("id", id)
                .bind("own", operator.area())
                .bind("now", clock.instant())
                .mapTo(Row.class)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("member")));
  }

  private List<MemberFile.Change> changes(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.at, c.to_state as "to", coalesce(o.name, c.decided_by) as decided_by, c.reason
                    from member_state_change c
                      left join member o on 'operator:' || o.id = c.decided_by
                    where c.member_id = :id order by c.at desc, c.id desc limit 100
                    """)
                .bind("id", id)
                .mapTo(MemberFile.Change.class)
                .list());
  }
}
