package id.emall.core.payout;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
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
 * The operators' side of payout accounts: names that are near are compared by one, and the wait
 * after a change is ended early by two.
 */
@ApplicationScoped
public class PayoutAccountDesk {

  private static final int LONGEST_LIST = 200;

  private Jdbi jdbi;
  private Clock clock;
  private PayoutAccountRows rows;
  private AccountVerdicts verdicts;
  private AuditLog audit;

  protected PayoutAccountDesk() {}

  @Inject
  PayoutAccountDesk(
      Jdbi jdbi, Clock clock, PayoutAccountRows rows, AccountVerdicts verdicts, AuditLog audit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.rows = rows;
    this.verdicts = verdicts;
    this.audit = audit;
  }

  /** Accounts to compare, and those that wait after a change, oldest first. */
  public List<PayoutAccount> list(Actor operator) {
    operator.requireOperator(Right.MONEY);
    return rows.list(
        """
        a.state = 'NEAR' or (a.state = 'VERIFIED' and a.usable_from > :now)
        order by a.given_at, a.id limit :most""",
        Map.of("now", clock.instant(), "most", LONGEST_LIST));
  }

  /**
   * The operator has compared: it is the seller's.
   *
   * @throws Refusal CONFLICT {@code payout.account-decided} when it does not wait for that
   */
  @Transactional
  public void accept(Actor operator, UUID accountId) {
    decide(operator, accountId, PayoutAccount.State.VERIFIED);
  }

  /** The operator has compared: it is somebody else's. */
  @Transactional
  public void refuse(Actor operator, UUID accountId) {
    decide(operator, accountId, PayoutAccount.State.DIFFERS);
  }

  private void decide(Actor operator, UUID accountId, PayoutAccount.State to) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    PayoutAccount before = rows.locked(accountId);
    if (before.state() != PayoutAccount.State.NEAR) {
      throw Refusal.conflict("payout.account-decided");
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update payout_account set state = :to, decided_by = :by, decided_at = :now where id = :id")
                .bind("to", to.name())
                .bind("by", by.id())
                .bind("now", clock.instant())
                .bind("id", accountId)
                .execute());
    verdicts.moved(operator, before, rows.locked(accountId));
  }

  /**
   * The first operator wants the wait after a change to end.
   *
   * @param reason 5 to 300 characters, for the second operator and the audit log
   * @throws Refusal CONFLICT {@code payout.account-decided} when it does not wait
   */
  @Transactional
  public void askRelease(Actor operator, UUID accountId, String reason) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    String why = Checks.requireReason(reason);
    PayoutAccount account = waiting(accountId);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update payout_account set release_asked_by = :by, release_reason = :why where id = :id")
                .bind("by", by.id())
                .bind("why", why)
                .bind("id", accountId)
                .execute());
    audit.write(
        operator,
        "payout-account.ask-release",
        "shop",
        account.shopId(),
        PayoutAccountRows.told(account),
        Map.of("reason", why));
  }

  /**
   * The second operator agrees.
   *
   * @throws Refusal CONFLICT {@code payout.second-operator} for who asked, {@code
   *     payout.account-decided} when nobody did
   */
  @Transactional
  public void agreeRelease(Actor operator, UUID accountId) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    PayoutAccount before = waiting(accountId);
    if (before.releaseAskedBy() == null) {
      throw Refusal.conflict("payout.account-decided");
    }
    if (before.releaseAskedBy().equals(by.id())) {
      throw Refusal.conflict("payout.second-operator");
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update payout_account set release_agreed_by = :by, usable_from = :now where id = :id")
                .bind("by", by.id())
                .bind("now", clock.instant())
                .bind("id", accountId)
                .execute());
    audit.write(
        operator,
        "payout-account.release",
        "shop",
        before.shopId(),
        PayoutAccountRows.told(before),
        PayoutAccountRows.told(rows.locked(accountId)));
  }

  private PayoutAccount waiting(UUID accountId) {
    PayoutAccount account = rows.locked(accountId);
    boolean waits =
        account.state() == PayoutAccount.State.VERIFIED
            && account.usableFrom().isAfter(clock.instant());
    if (!waits) {
      throw Refusal.conflict("payout.account-decided");
    }
    return account;
  }
}
