package id.emall.core.payout;

import id.emall.contracts.bank.transfer.Beneficiary;
import id.emall.contracts.bank.transfer.TransferAnswer;
import id.emall.contracts.bank.transfer.TransferOrder;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What is written around a call to a bank: before it, that the payout is being sent, for ever;
 * after it, what the bank said. A payout that is being sent is only ever asked for, so no crash and
 * no second node can make its transfer twice.
 */
@ApplicationScoped
class PayoutSending {

  /** Work item of a payout of which nobody knows what became; its object is its id. */
  static final String UNCLEAR = "payout.unclear";

  /** Work item of a payout that the bank does not take; its object is its id. */
  static final String REFUSED = "payout.not-taken";

  private static final int AT_ONCE = 50;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 6;
  private static final Duration PUT_OFF = Duration.ofMinutes(5);

  private Jdbi jdbi;
  private Clock clock;
  private PayoutRows rows;
  private PayoutRelease release;
  private AccountVerdicts verdicts;
  private PayoutSettings settings;
  private WorkItems workItems;

  protected PayoutSending() {}

  @Inject
  PayoutSending(
      Jdbi jdbi,
      Clock clock,
      PayoutRows rows,
      PayoutRelease release,
      AccountVerdicts verdicts,
      PayoutSettings settings,
      WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.rows = rows;
    this.release = release;
    this.verdicts = verdicts;
    this.settings = settings;
    this.workItems = workItems;
  }

  /** Served by the index payout_due. */
  List<UUID> due() {
    return rows.ids(
        "p.next_at <= :now and b.channel = 'TRANSFER' order by p.next_at, p.id limit :most",
        Map.of("now", clock.instant(), "most", AT_ONCE));
  }

  /**
   * A payout taken for one call.
   *
   * @param first whether it is to be sent; otherwise it is asked for
   */
  record Taken(PayoutView payout, boolean first) {}

  /** Takes a payout, and writes that it is being sent before anything is; empty when not due. */
  @Transactional
  Optional<Taken> take(Actor by, UUID id) {
    PayoutView payout = rows.locked(id);
    Instant now = clock.instant();
    if (!dueStill(id, now)) {
      return Optional.empty();
    }
    Instant lease = now.plus(settings.lease());
    if (payout.state() == PayoutState.APPROVED) {
      PayoutView sending =
          rows.move(
              by,
              payout,
              PayoutEvent.SEND,
              new PayoutRows.Setting(
                  "next_at = :lease, sent_at = coalesce(sent_at, :at), asks = 0",
                  Map.of("lease", lease, "at", now)));
      return Optional.of(new Taken(sending, true));
    }
    rows.lookAgain(id, lease);
    return Optional.of(new Taken(payout, false));
  }

  /** What cannot be worked on now takes no other's place in the next turns. */
  @Transactional
  void putOff(UUID id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update payout set next_at = :next where id = :id and next_at <= :now")
                .bind("next", clock.instant().plus(PUT_OFF))
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
  }

  private boolean dueStill(UUID id, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select coalesce(next_at <= :now, false) from payout where id = :id")
                .bind("now", now)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
  }

  static TransferOrder order(PayoutView payout) {
    return new TransferOrder(
        payout.code(),
        payout.fromNumber(),
        new Beneficiary(payout.bankCode(), payout.number(), payout.holder()),
        payout.amount(),
        payout.sentAt(),
        payout.code());
  }

  /** Writes what the bank said of a payout that is still open to it. */
  @Transactional
  void heard(Actor by, Taken taken, TransferAnswer answer) {
    PayoutView payout = rows.locked(taken.payout().id());
    if (payout.state() != PayoutState.SENDING && payout.state() != PayoutState.UNCLEAR) {
      return;
    }
    switch (answer) {
      case TransferAnswer.Made made -> made(by, payout, made.bankReference());
      case TransferAnswer.NotMade refused when mayComeLater(taken, refused) ->
          later(by, payout, refused);
      case TransferAnswer.NotMade refused when refused.why() == TransferAnswer.Reason.LATER ->
          doubt(by, payout, refused.code());
      case TransferAnswer.NotMade refused -> notMade(by, payout, refused);
      case TransferAnswer.UnderWay underWay -> doubt(by, payout, "");
      case TransferAnswer.Unclear unclear -> doubt(by, payout, unclear.code());
      case TransferAnswer.NotKnown notKnown -> doubt(by, payout, notKnown.code());
    }
  }

  /** Only the call that was to make it can say that it was not even taken. */
  private static boolean mayComeLater(Taken taken, TransferAnswer.NotMade refused) {
    return taken.first() && refused.why() == TransferAnswer.Reason.LATER;
  }

  private void made(Actor by, PayoutView payout, String reference) {
    rows.move(
        by,
        payout,
        PayoutEvent.MADE,
        new PayoutRows.Setting(
            "bank_reference = nullif(:reference, '')", Map.of("reference", reference)));
    workItems.close(by, UNCLEAR, payout.id());
    workItems.close(by, REFUSED, payout.id());
  }

  private void later(Actor by, PayoutView payout, TransferAnswer.NotMade refused) {
    rows.move(
        by,
        payout,
        PayoutEvent.LATER,
        new PayoutRows.Setting(
            "next_at = :next, tries = tries + 1", Map.of("next", pause(payout.tries()))));
    workItems.raise(
        REFUSED, payout.id(), Objects.toString(refused.message(), ""), told(payout, refused));
  }

  private static Map<String, String> told(PayoutView payout, TransferAnswer.NotMade refused) {
    return Map.of(
        "batch", Long.toString(payout.batchNumber()),
        "payout", payout.code(),
        "code", refused.code());
  }

  private void notMade(Actor by, PayoutView payout, TransferAnswer.NotMade refused) {
    String reason =
        switch (refused.why()) {
          case ACCOUNT -> "account";
          case FUNDS -> "funds";
          case REFUSED, LATER -> "refused";
        };
    release.fail(by, payout, reason);
    workItems.close(by, UNCLEAR, payout.id());
    workItems.close(by, REFUSED, payout.id());
    if (refused.why() == TransferAnswer.Reason.ACCOUNT) {
      verdicts.unusable(by, payout.accountId());
    } else {
      workItems.raise(
          REFUSED, payout.id(), Objects.toString(refused.message(), ""), told(payout, refused));
    }
  }

  /**
   * Asked for again; after too long without an answer people are told, and it is still asked for.
   */
  private void doubt(Actor by, PayoutView payout, String code) {
    Instant next = pause(payout.asks());
    boolean tooLong = payout.sentAt().plus(settings.unclearAfter()).isBefore(clock.instant());
    if (payout.state() == PayoutState.SENDING && tooLong) {
      rows.move(
          by,
          payout,
          PayoutEvent.DOUBT,
          new PayoutRows.Setting("next_at = :next, reason = 'bank'", Map.of("next", next)));
      workItems.raise(
          UNCLEAR,
          payout.id(),
          "nobody knows what became of payout " + payout.code(),
          Map.of("batch", Long.toString(payout.batchNumber()), "code", code));
    } else {
      rows.lookAgain(payout.id(), next);
    }
  }

  /** Longer each time: after a minute, two, four and so on up to about an hour. */
  private Instant pause(int before) {
    return clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(MOST_DOUBLINGS, before)));
  }
}
