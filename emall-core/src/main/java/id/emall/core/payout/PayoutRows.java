package id.emall.core.payout;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Reads payouts and moves them along the edges of {@link PayoutEvent}. Each move is of a locked
 * row, writes the audit log and tells those above.
 */
@ApplicationScoped
class PayoutRows {

  private static final String SELECT =
      """
      select p.*, p.returned_by is not null as returned, b.number as batch_number, b.channel, b.from_account_id,
        r.bank || ' ' || r.number as from_account, r.number as from_number, s.name as shop_name, a.bank_code,
        a.bank_name, a.number, a.holder
      from payout p join payout_batch b on b.id = p.batch_id join receiving_account r on r.id = b.from_account_id
        join shop s on s.id = p.shop_id join payout_account a on a.id = p.account_id
      where\s""";

  private Jdbi jdbi;
  private Clock clock;
  private AuditLog audit;
  private Event<PayoutMoved> moves;

  protected PayoutRows() {}

  @Inject
  PayoutRows(Jdbi jdbi, Clock clock, AuditLog audit, Event<PayoutMoved> moves) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.audit = audit;
    this.moves = moves;
  }

  /**
   * What a move sets beside the state.
   *
   * @param assignments SQL whose parameters {@code values} gives, or empty
   */
  record Setting(String assignments, Map<String, ?> values) {
    static final Setting NOTHING = new Setting("", Map.of());
  }

  /**
   * @param condition on {@code p} (payout), {@code b} (batch), {@code a} (account), with parameters
   *     that {@code values} gives, and what follows it
   */
  List<PayoutView> list(String condition, Map<String, ?> values) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(SELECT + condition).bindMap(values).mapTo(PayoutView.class).list());
  }

  /** The ids alone. */
  List<UUID> ids(String condition, Map<String, ?> values) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select p.id from payout p join payout_batch b on b.id = p.batch_id where "
                        + condition)
                .bindMap(values)
                .mapTo(UUID.class)
                .list());
  }

  Optional<PayoutView> find(UUID id) {
    return list("p.id = :id", Map.of("id", id)).stream().findFirst();
  }

  /**
   * The payout, which nobody else moves until the transaction ends.
   *
   * @throws Refusal NOT_FOUND when there is none
   */
  PayoutView locked(UUID id) {
    jdbi.useHandle(
        handle -> handle.execute("select 1 from payout where id = ? for no key update", id));
    return find(id).orElseThrow(() -> Refusal.notFound("payout"));
  }

  /**
   * Moves a payout that is locked.
   *
   * @throws Refusal CONFLICT {@code payout.not-allowed} when its state has no such edge
   */
  PayoutView move(Actor by, PayoutView before, PayoutEvent event, Setting setting) {
    boolean allowed = event.from().contains(before.state());
    if (!allowed || jdbi.withHandle(h -> update(h, before, event, setting).execute()) == 0) {
      throw Refusal.conflict("payout.not-allowed", before.state().name());
    }
    PayoutView after = find(before.id()).orElseThrow(() -> Refusal.notFound("payout"));
    audit.write(
        by,
        "payout." + event.name().toLowerCase(Locale.ROOT),
        "payout",
        before.id(),
        told(before),
        told(after));
    moves.fire(new PayoutMoved(after, event, before.state()));
    return after;
  }

  private Update update(Handle handle, PayoutView before, PayoutEvent event, Setting setting) {
    Map<String, Object> values = new HashMap<>(setting.values());
    values.put("to", event.to().name());
    values.put("now", clock.instant());
    values.put("id", before.id());
    values.put("before", before.state().name());
    String nextAt = setting.assignments().contains("next_at") ? "" : ", next_at = null";
    String more = setting.assignments().isEmpty() ? "" : ", " + setting.assignments();
    return handle
        .createUpdate(
            "update payout set state = :to, changed_at = :now, resolve_as = null, resolve_asked_by = null"
                + nextAt
                + more
                + " where id = :id and state = :before")
        .bindMap(values);
  }

  /** When to look at a payout next, in the caller's transaction; its state stays. */
  void lookAgain(UUID id, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update payout set next_at = :at, asks = asks + 1 where id = :id")
                .bind("at", at)
                .bind("id", id)
                .execute());
  }

  /** A payout for the audit log: without the whole account number. */
  static Map<String, String> told(PayoutView payout) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("state", payout.state().name());
    told.put("code", payout.code());
    told.put("shop", payout.shopName());
    told.put("amount", payout.amount().toPlainString());
    told.put("bank", payout.bankName());
    told.put("account", payout.maskedNumber());
    told.put("from", payout.fromAccount());
    told.put("reason", payout.reason());
    told.put("reference", payout.bankReference());
    told.values().removeIf(value -> value == null);
    return told;
  }
}
