package id.emall.core.payment;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.InvoiceTimeline;
import id.emall.core.ordering.Receipt;
import id.emall.core.ordering.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives one mutation to one invoice or to several, once: the rows that say so, the ledger, the
 * invoices and their orders change in one transaction, whoever decided it.
 */
@ApplicationScoped
public class MutationSettlement {

  /** Work item of a credit that could not be settled; it ends when the credit is decided. */
  static final String UNDECIDED = "mutation.undecided";

  private Jdbi jdbi;
  private Clock clock;
  private Settlement settlement;
  private Matcher matcher;
  private WorkItems workItems;
  private FeedSettings settings;
  private InvoiceTimeline timeline;

  protected MutationSettlement() {}

  @Inject
  public MutationSettlement(
      Jdbi jdbi,
      Clock clock,
      Settlement settlement,
      Matcher matcher,
      WorkItems workItems,
      FeedSettings settings,
      InvoiceTimeline timeline) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settlement = settlement;
    this.matcher = matcher;
    this.workItems = workItems;
    this.settings = settings;
    this.timeline = timeline;
  }

  /**
   * What one invoice gets of a mutation.
   *
   * @param amount scale 2, positive
   */
  public record Part(UUID invoiceId, BigDecimal amount) {}

  /** New credits that may be tried now, by id after the given one, at most {@code most}. */
  List<UUID> undecided(UUID after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from mutation
                    where outcome = 'NEW' and id > :after and (next_try_at is null or next_try_at <= :now)
                    order by id limit :most
                    """)
                .bind("after", after)
                .bind("now", clock.instant())
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
  }

  /**
   * Decides a new credit; one that somebody else decides at the same moment, or has decided, is
   * left alone.
   */
  @Transactional
  void decide(UUID mutationId) {
    jdbi.useHandle(
        handle -> {
          Optional<Matcher.Credit> credit = lock(handle, mutationId, "NEW");
          if (credit.isPresent()) {
            switch (matcher.decide(handle, credit.get())) {
              case Matcher.Decision.For invoice ->
                  bind(handle, Matcher.actor(), credit.get(), invoice.parts(), invoice.how());
              case Matcher.Decision.Desk desk -> outcome(handle, mutationId, "DESK", desk.reason());
            }
            workItems.close(Matcher.actor(), UNDECIDED, mutationId);
          }
        });
  }

  /**
   * A new credit could not be decided: it is told, and tried again later, each time later than
   * before.
   *
   * @return whether it failed for the first time
   */
  @Transactional
  boolean putOff(UUID mutationId, String why) {
    workItems.raise(UNDECIDED, mutationId, "settling failed: " + why, Map.of());
    return jdbi.withHandle(
        handle -> {
          int before =
              handle
                  .createQuery("select failures from mutation where id = :id for update")
                  .bind("id", mutationId)
                  .mapTo(Integer.class)
                  .one();
          handle
              .createUpdate(
                  "update mutation set failures = failures + 1, next_try_at = :next where id = :id")
              .bind("next", clock.instant().plus(settings.pauseAfter(before)))
              .bind("id", mutationId)
              .execute();
          return before == 0;
        });
  }

  /**
   * An operator gives a mutation from the desk to one invoice or to several. Empty when it is no
   * longer there.
   *
   * @param parts one of each invoice; together the mutation's amount
   * @return what each part did, in the order of the parts
   * @throws Refusal CONFLICT {@code payment.disappeared} while the bank does not show it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<List<Settlement.Outcome>> bindFromDesk(
      Actor operator, UUID mutationId, List<Part> parts) {
    return jdbi.withHandle(
        handle ->
            lock(handle, mutationId, "DESK")
                .map(credit -> bind(handle, operator, shown(credit), parts, "OPERATOR")));
  }

  /** As {@link #bindFromDesk(Actor, UUID, List)}, the whole of it to one invoice. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Settlement.Outcome> bindFromDesk(Actor operator, UUID mutationId, UUID invoiceId) {
    return jdbi.withHandle(
        handle ->
            lock(handle, mutationId, "DESK")
                .map(
                    credit ->
                        bind(
                                handle,
                                operator,
                                shown(credit),
                                List.of(new Part(invoiceId, credit.amount())),
                                "OPERATOR")
                            .getFirst()));
  }

  /** Money that the bank no longer shows is not there to be given to anybody. */
  private static Matcher.Credit shown(Matcher.Credit credit) {
    if (credit.disappeared()) {
      throw Refusal.conflict("payment.disappeared");
    }
    return credit;
  }

  /** In the order of the invoices' ids, as everybody locks them. */
  private List<Settlement.Outcome> bind(
      Handle handle, Actor by, Matcher.Credit credit, List<Part> parts, String how) {
    settlement.lock(parts.stream().map(Part::invoiceId).toList());
    Map<UUID, Settlement.Outcome> done = new HashMap<>();
    parts.stream()
        .sorted(Comparator.comparing(part -> part.invoiceId().toString()))
        .forEach(part -> done.put(part.invoiceId(), give(handle, by, credit, part, how)));
    if (parts.size() > 1) {
      parts.forEach(
          part -> timeline.note(by, part.invoiceId(), "SHARED_TRANSFER", told(credit, part)));
    }
    List<Settlement.Outcome> outcomes =
        parts.stream().map(part -> done.get(part.invoiceId())).toList();
    boolean back = outcomes.stream().allMatch(Settlement.Outcome.OWED_BACK::equals);
    outcome(
        handle,
        credit.id(),
        back ? "OWED_BACK" : "SETTLED",
        outcomes.size() == 1 ? outcomes.getFirst().name() : "SEVERAL");
    return outcomes;
  }

  private static Map<String, String> told(Matcher.Credit credit, Part part) {
    return Map.of("mutation", credit.id().toString(), "amount", part.amount().toPlainString());
  }

  private Settlement.Outcome give(
      Handle handle, Actor by, Matcher.Credit credit, Part part, String how) {
    Settlement.Outcome outcome =
        settlement.receive(
            by, part.invoiceId(), new Receipt(credit.id(), credit.accountId(), part.amount()));
    handle
        .createUpdate(
            """
            insert into settlement (mutation_id, invoice_id, amount, how, outcome, settled_at, settled_by)
            values (:mutation, :invoice, :amount, :how, :outcome, :at, :by)
            """)
        .bind("mutation", credit.id())
        .bind("invoice", part.invoiceId())
        .bind("amount", part.amount())
        .bind("how", how)
        .bind("outcome", outcome.name())
        .bind("at", clock.instant())
        .bind("by", by.label())
        .execute();
    return outcome;
  }

  private Optional<Matcher.Credit> lock(Handle handle, UUID mutationId, String outcome) {
    return handle
        .createQuery(
            """
            select id, account_id, amount, booking_date, bank_time, remark, reference,
              disappeared_at is not null as disappeared from mutation
            where id = :id and outcome = :outcome for update
            """)
        .bind("id", mutationId)
        .bind("outcome", outcome)
        .mapTo(Matcher.Credit.class)
        .findOne();
  }

  private void outcome(Handle handle, UUID mutationId, String outcome, String reason) {
    handle
        .createUpdate(
            """
            update mutation set outcome = :outcome, outcome_reason = :reason, outcome_at = :at where id = :id
            """)
        .bind("outcome", outcome)
        .bind("reason", reason)
        .bind("at", clock.instant())
        .bind("id", mutationId)
        .execute();
  }
}
