package id.emall.core.admission;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.BrokenConstraint;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Decides applications, each once: the first decision wins and whoever comes second is told so.
 * Runs in its caller's transaction.
 */
@ApplicationScoped
class SellerDecisions {

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private AuditLog audit;
  private DecisionRecord record;
  private Event<Object> events;

  protected SellerDecisions() {}

  @Inject
  SellerDecisions(
      Jdbi jdbi,
      Clock clock,
      Ids ids,
      AuditLog audit,
      DecisionRecord record,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
    this.record = record;
    this.events = events;
  }

  private record Decided(UUID memberId, String shopName, String regencyCode, String districtCode) {}

  void approve(Actor by, UUID id) {
    approve(by, id, null);
  }

  /**
   * @param policyVersion null when a person decides
   */
  void approve(Actor by, UUID id, String policyVersion) {
    Decided decided = decide(by, id, SellerApplicationView.State.APPROVED, null, policyVersion);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update member set role = 'SELLER' where id = ? and role = 'BUYER'",
                decided.memberId()));
    UUID shopId = ids.next();
    events.fire(
        new SellerAccepted(
            decided.memberId(),
            shopId,
            decided.shopName(),
            decided.regencyCode(),
            decided.districtCode()));
    events.fire(new SellerApproved(decided.memberId(), shopId));
  }

  /**
   * @param asked what is to be mended; everything may be changed when nothing is named
   * @param words of the operator, or null
   * @param told all of it as the sender reads it in a message
   */
  void giveBack(Actor by, UUID id, List<ReturnReason> asked, String words, String told) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update seller_application set asked = :asked where id = :id")
                .bind("asked", TextArray.of(asked, ReturnReason::name))
                .bind("id", id)
                .execute());
    Decided decided = decide(by, id, SellerApplicationView.State.RETURNED, words, null);
    events.fire(new SellerReturned(decided.memberId(), told));
  }

  void refuse(Actor by, UUID id, String reason) {
    refuse(by, id, reason, null);
  }

  /**
   * @param policyVersion null when a person decides
   */
  void refuse(Actor by, UUID id, String reason, String policyVersion) {
    Decided decided = decide(by, id, SellerApplicationView.State.REFUSED, reason, policyVersion);
    events.fire(new SellerRefused(decided.memberId(), reason));
  }

  private Decided decide(
      Actor by,
      UUID id,
      SellerApplicationView.State decision,
      String reason,
      String policyVersion) {
    Decided decided = write(by, id, decision, reason);
    record.write(id, DecisionRecord.Outcome.valueOf(decision.name()), by, policyVersion);
    audit.write(
        by,
        "seller." + decision.name().toLowerCase(java.util.Locale.ROOT),
        "seller_application",
        id,
        Map.of("state", "SUBMITTED"),
        reason == null
            ? Map.of("state", decision.name())
            : Map.of("state", decision.name(), "reason", reason));
    return decided;
  }

  private Decided write(Actor by, UUID id, SellerApplicationView.State decision, String reason) {
    try {
      return jdbi.withHandle(
          handle ->
              handle
                  .createQuery(
                      """
                      update seller_application a set state = :decision, reason = :reason,
                        decided_at = :now, decided_by = :by, evaluate_at = null
                      from member m
                      where a.id = :id and a.state = 'SUBMITTED' and m.id = a.member_id
                        and m.state = 'ACTIVE'
                      returning a.member_id, a.shop_name, m.regency_code, m.district_code
                      """)
                  .bind("decision", decision)
                  .bind("reason", reason)
                  .bind("now", clock.instant())
                  .bind("by", by.label())
                  .bind("id", id)
                  .mapTo(Decided.class)
                  .findOne()
                  .orElseThrow(() -> Refusal.conflict("application.decided")));
    } catch (UnableToExecuteStatementException e) {
      boolean known =
          BrokenConstraint.name(e)
              .filter(name -> name.equals("seller_application_document"))
              .isPresent();
      throw known ? Refusal.conflict("document.known") : e;
    }
  }
}
