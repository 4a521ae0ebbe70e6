package id.emall.core.payout;

import id.emall.contracts.bank.transfer.AccountAnswer;
import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Writes down whose an account is, and what follows from it. */
@ApplicationScoped
class AccountVerdicts {

  /** Work item of an account whose names an operator has to compare; its object is its id. */
  static final String COMPARE = "payout.account";

  private static final int AT_ONCE = 50;

  /** After so many tries without an answer a person looks instead. */
  private static final int MOST_FAILURES = 8;

  private static final int MOST_DOUBLINGS = 6;

  private Jdbi jdbi;
  private Clock clock;
  private PayoutAccountRows rows;
  private PayoutSettings settings;
  private WorkItems workItems;
  private AuditLog audit;
  private Event<PayoutAccountMoved> moves;

  protected AccountVerdicts() {}

  @Inject
  AccountVerdicts(
      Jdbi jdbi,
      Clock clock,
      PayoutAccountRows rows,
      PayoutSettings settings,
      WorkItems workItems,
      AuditLog audit,
      Event<PayoutAccountMoved> moves) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.rows = rows;
    this.settings = settings;
    this.workItems = workItems;
    this.audit = audit;
    this.moves = moves;
  }

  List<UUID> due() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id from payout_account where next_at <= :now order by next_at limit :most")
                .bind("now", clock.instant())
                .bind("most", AT_ONCE)
                .mapTo(UUID.class)
                .list());
  }

  /** Takes an account for one question; empty when another node has it. */
  @Transactional
  Optional<PayoutAccount> take(UUID id) {
    Instant now = clock.instant();
    int taken =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "update payout_account set next_at = :lease where id = :id and next_at <= :now")
                    .bind("lease", now.plus(settings.lease()))
                    .bind("now", now)
                    .bind("id", id)
                    .execute());
    return taken == 0
        ? Optional.empty()
        : rows.list("a.id = :id", Map.of("id", id)).stream().findFirst();
  }

  @Transactional
  void answered(Actor by, UUID id, AccountAnswer answer) {
    PayoutAccount account = rows.locked(id);
    switch (answer) {
      case AccountAnswer.Named named -> {
        int likeness = NameLikeness.of(account.holder(), named.holder());
        write(by, account, verdict(likeness), cut(named.holder()), likeness);
      }
      case AccountAnswer.Unknown unknown ->
          write(by, account, PayoutAccount.State.UNKNOWN, null, null);
    }
  }

  private static PayoutAccount.State verdict(int likeness) {
    if (likeness >= NameLikeness.CLEAR) {
      return PayoutAccount.State.VERIFIED;
    }
    return likeness >= NameLikeness.NEAR ? PayoutAccount.State.NEAR : PayoutAccount.State.DIFFERS;
  }

  private static String cut(String name) {
    return name.substring(0, Math.min(name.length(), 100));
  }

  /** No account of the mall can ask a bank: a person compares with what the seller can show. */
  @Transactional
  void nobodyToAsk(Actor by, UUID id) {
    write(by, rows.locked(id), PayoutAccount.State.NEAR, null, null);
  }

  /** No answer: later and later again, then a person looks. */
  @Transactional
  void later(UUID id, String error) {
    int failures =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update payout_account set failures = failures + 1, last_error = :error,
                          next_at = :now + :base * power(2, least(failures, :doublings))
                        where id = :id and state = 'CHECKING' returning failures
                        """)
                    .bind("id", id)
                    .bind("error", error)
                    .bind("now", clock.instant())
                    .bind("base", Duration.ofMinutes(1))
                    .bind("doublings", MOST_DOUBLINGS)
                    .mapTo(Integer.class)
                    .findOne()
                    .orElse(0));
    if (failures >= MOST_FAILURES) {
      nobodyToAsk(new Actor.System("payout-account"), id);
    }
  }

  /** Only an account that is being checked gets a verdict: a change meanwhile makes it void. */
  private void write(
      Actor by, PayoutAccount before, PayoutAccount.State to, String toldName, Integer likeness) {
    if (before.state() != PayoutAccount.State.CHECKING) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update payout_account set state = :to, told_name = :told, likeness = :likeness, next_at = null,
                      decided_at = case when :to = 'VERIFIED' then :now::timestamptz end
                    where id = :id and state = 'CHECKING'
                    """)
                .bind("to", to.name())
                .bind("told", toldName)
                .bind("likeness", likeness)
                .bind("now", clock.instant())
                .bind("id", before.id())
                .execute());
    moved(by, before, rows.locked(before.id()));
  }

  /** Tells of an account that changed its state, in the transaction in which it did. */
  void moved(Actor by, PayoutAccount before, PayoutAccount after) {
    audit.write(
        by,
        "payout-account." + after.state().name().toLowerCase(Locale.ROOT),
        "shop",
        after.shopId(),
        PayoutAccountRows.told(before),
        PayoutAccountRows.told(after));
    if (after.state() == PayoutAccount.State.NEAR) {
      workItems.raise(
          COMPARE,
          after.id(),
          "the names of the payout account of " + after.shopName() + " are to be compared",
          Map.of("shop", after.shopName()));
    } else {
      workItems.close(by, COMPARE, after.id());
    }
    what(after.state()).ifPresent(what -> moves.fire(new PayoutAccountMoved(after, what)));
  }

  private static Optional<PayoutAccountMoved.What> what(PayoutAccount.State state) {
    return switch (state) {
      case VERIFIED -> Optional.of(PayoutAccountMoved.What.VERIFIED);
      case DIFFERS -> Optional.of(PayoutAccountMoved.What.DIFFERS);
      case UNKNOWN -> Optional.of(PayoutAccountMoved.What.UNKNOWN);
      case CHECKING, NEAR, REPLACED -> Optional.empty();
    };
  }

  /** The bank took no money for an account that it had known. */
  @Transactional(Transactional.TxType.MANDATORY)
  void unusable(Actor by, UUID id) {
    PayoutAccount before = rows.locked(id);
    if (before.state() == PayoutAccount.State.VERIFIED) {
      jdbi.useHandle(
          handle -> handle.execute("update payout_account set state = 'UNKNOWN' where id = ?", id));
      moved(by, before, rows.locked(id));
    }
  }
}
