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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private Sweeps sweeps;
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
      Sweeps sweeps,
      WorkItems workItems,
      FeedSettings settings,
      InvoiceTimeline timeline) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settlement = settlement;
    this.matcher = matcher;
    this.sweeps = sweeps;
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
    decide(List.of(mutationId));
  }

  /**
   * Decides new credits, all or none of them, with few statements however many they are; one that
   * somebody else decides at the same moment, or has decided, is left alone.
   *
   * @return those that are to be decided one by one, because what they do depends on what others
   *     did: a second payment of one invoice, one for several, one that comes late, one whose
   *     invoice somebody else has locked, and one that may be the sweep of another. A single one is
   *     always decided
   */
  @Transactional
  List<UUID> decide(List<UUID> mutations) {
    return jdbi.withHandle(
        handle -> {
          List<Matcher.Credit> all = lockNew(handle, mutations);
          List<Matcher.Credit> credits = all.size() == 1 ? all : withoutSweeps(all);
          Map<UUID, Matcher.Decision> decisions = decisions(handle, credits);
          List<Gift> gifts = new ArrayList<>();
          List<Result> results = new ArrayList<>();
          for (Matcher.Credit credit : credits) {
            switch (decisions.get(credit.id())) {
              case Matcher.Decision.For found ->
                  gifts.add(new Gift(credit, found.parts(), found.how()));
              case Matcher.Decision.Desk desk ->
                  results.add(new Result(credit.id(), "DESK", desk.reason()));
              case Matcher.Decision.Swept swept ->
                  results.add(new Result(credit.id(), "SWEEP", swept.toldId().toString()));
            }
          }
          List<Gift> together = credits.size() == 1 ? gifts : independent(gifts);
          results.addAll(bind(handle, Matcher.actor(), together));
          write(handle, results);
          Set<UUID> done = results.stream().map(Result::mutationId).collect(Collectors.toSet());
          workItems.closeAll(
              Matcher.actor(),
              UNDECIDED,
              credits.stream()
                  .filter(credit -> credit.failures() > 0 && done.contains(credit.id()))
                  .map(Matcher.Credit::id)
                  .toList());
          return all.stream().map(Matcher.Credit::id).filter(id -> !done.contains(id)).toList();
        });
  }

  /** What may be the sweep of a payment that was told depends on what others are just telling. */
  private List<Matcher.Credit> withoutSweeps(List<Matcher.Credit> credits) {
    return credits.stream().filter(credit -> !sweeps.concerns(credit)).toList();
  }

  private Map<UUID, Matcher.Decision> decisions(Handle handle, List<Matcher.Credit> credits) {
    Optional<Matcher.Decision> swept =
        credits.size() == 1 && !credits.getFirst().perhapsKnown()
            ? sweeps.decide(handle, credits.getFirst())
            : Optional.empty();
    return swept
        .map(decision -> Map.of(credits.getFirst().id(), decision))
        .orElseGet(() -> matcher.decide(handle, credits));
  }

  /**
   * Gives a payment that its bank told under the invoice's own reference to that invoice: nothing
   * is left to decide. The caller has locked the invoice.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void settleTold(Handle handle, Actor teller, UUID mutationId, UUID invoiceId) {
    Matcher.Credit credit = lockNew(handle, List.of(mutationId)).getFirst();
    bind(
        handle,
        teller,
        new Gift(credit, List.of(new Part(invoiceId, credit.amount())), "REFERENCE"));
  }

  /** Those of which none changes what another does. Their invoices are locked. */
  private List<Gift> independent(List<Gift> gifts) {
    Set<UUID> taken = new HashSet<>();
    List<Gift> single =
        gifts.stream()
            .filter(gift -> gift.parts().size() == 1 && taken.add(gift.firstInvoice()))
            .toList();
    Set<UUID> free = settlement.lockFree(taken);
    return single.stream().filter(gift -> free.contains(gift.firstInvoice())).toList();
  }

  /**
   * A new credit could not be decided: it is told, and tried again later, each time later than
   * before.
   *
   * @return whether it failed for the first time
   */
  @Transactional
  boolean putOff(UUID mutationId, String why) {
    workItems.raise(UNDECIDED, mutationId, why, Map.of());
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
            lockOnDesk(handle, mutationId)
                .map(credit -> new Gift(shown(credit), parts, "OPERATOR"))
                .map(gift -> bind(handle, operator, gift)));
  }

  /** Money that the bank no longer shows is not there to be given to anybody. */
  private static Matcher.Credit shown(Matcher.Credit credit) {
    if (credit.disappeared()) {
      throw Refusal.conflict("payment.disappeared");
    }
    return credit;
  }

  /** A mutation with those who get it. */
  private record Gift(Matcher.Credit credit, List<Part> parts, String how) {
    UUID firstInvoice() {
      return parts.getFirst().invoiceId();
    }
  }

  /** What became of a mutation. */
  private record Result(UUID mutationId, String outcome, String reason) {}

  /** A part with what it did. */
  private record Given(Gift gift, Part part, Settlement.Outcome outcome) {}

  private List<Settlement.Outcome> bind(Handle handle, Actor by, Gift gift) {
    Map<UUID, Settlement.Outcome> outcomes = new HashMap<>();
    List<Given> given = give(handle, by, List.of(gift));
    given.forEach(one -> outcomes.put(one.part().invoiceId(), one.outcome()));
    write(handle, List.of(result(gift, given)));
    return gift.parts().stream().map(part -> outcomes.get(part.invoiceId())).toList();
  }

  private List<Result> bind(Handle handle, Actor by, List<Gift> gifts) {
    Map<UUID, List<Given>> given =
        give(handle, by, gifts).stream()
            .collect(Collectors.groupingBy(one -> one.gift().credit().id()));
    return gifts.stream().map(gift -> result(gift, given.get(gift.credit().id()))).toList();
  }

  private static Result result(Gift gift, List<Given> given) {
    boolean back = given.stream().allMatch(one -> one.outcome() == Settlement.Outcome.OWED_BACK);
    return new Result(
        gift.credit().id(),
        back ? "OWED_BACK" : "SETTLED",
        given.size() == 1 ? given.getFirst().outcome().name() : "SEVERAL");
  }

  /** Late money takes goods before it takes anything else, and alone; then all the rest at once. */
  private List<Given> give(Handle handle, Actor by, List<Gift> gifts) {
    if (gifts.isEmpty()) {
      return List.of();
    }
    Map<Part, Gift> parts = new LinkedHashMap<>();
    gifts.forEach(gift -> gift.parts().forEach(part -> parts.put(part, gift)));
    Set<UUID> lapsed = settlement.lock(parts.keySet().stream().map(Part::invoiceId).toList());
    List<Given> given = new ArrayList<>();
    Map<Boolean, List<Part>> late =
        parts.keySet().stream()
            .collect(Collectors.partitioningBy(part -> lapsed.contains(part.invoiceId())));
    late.get(true).forEach(part -> given.addAll(receive(by, List.of(part), parts)));
    given.addAll(receive(by, late.get(false), parts));
    settlements(handle, by, given);
    given.stream()
        .filter(one -> one.gift().parts().size() > 1)
        .forEach(
            one ->
                timeline.note(
                    by,
                    one.part().invoiceId(),
                    "SHARED_TRANSFER",
                    told(one.gift().credit(), one.part())));
    return given;
  }

  private List<Given> receive(Actor by, List<Part> parts, Map<Part, Gift> gifts) {
    List<Settlement.Payment> payments =
        parts.stream()
            .map(
                part -> {
                  Matcher.Credit credit = gifts.get(part).credit();
                  return new Settlement.Payment(
                      part.invoiceId(),
                      new Receipt(credit.id(), credit.accountId(), part.amount()));
                })
            .toList();
    List<Settlement.Outcome> outcomes = settlement.receive(by, payments);
    return IntStream.range(0, parts.size())
        .mapToObj(i -> new Given(gifts.get(parts.get(i)), parts.get(i), outcomes.get(i)))
        .toList();
  }

  private static Map<String, String> told(Matcher.Credit credit, Part part) {
    return Map.of("mutation", credit.id().toString(), "amount", part.amount().toPlainString());
  }

  private void settlements(Handle handle, Actor by, List<Given> given) {
    handle
        .createUpdate(
            """
            insert into settlement (mutation_id, invoice_id, amount, how, outcome, settled_at, settled_by)
            select s.mutation, s.invoice, s.amount, s.how, s.outcome, :at, :by
            from unnest(:mutations::uuid[], :invoices::uuid[], :amounts::numeric[], :how::text[], :outcomes::text[])
              s (mutation, invoice, amount, how, outcome)
            """)
        .bind("at", clock.instant())
        .bind("by", by.label())
        .bindArray("mutations", UUID.class, each(given, one -> one.gift().credit().id()))
        .bindArray("invoices", UUID.class, each(given, one -> one.part().invoiceId()))
        .bindArray("amounts", String.class, each(given, one -> one.part().amount().toPlainString()))
        .bindArray("how", String.class, each(given, one -> one.gift().how()))
        .bindArray("outcomes", String.class, each(given, one -> one.outcome().name()))
        .execute();
  }

  private static final String CREDIT =
      """
      select id, account_id, amount, booking_date, bank_time, remark, reference,
        disappeared_at is not null as disappeared, coalesce(like_state = 'OPEN', false) as perhaps_known, failures
      from mutation
      where\s""";

  /** Whoever else is at one of them decides it. */
  private static List<Matcher.Credit> lockNew(Handle handle, List<UUID> mutations) {
    return handle
        .createQuery(
            CREDIT + "id = any(:ids) and outcome = 'NEW' order by id for no key update skip locked")
        .bindArray("ids", UUID.class, mutations)
        .mapTo(Matcher.Credit.class)
        .list();
  }

  private static Optional<Matcher.Credit> lockOnDesk(Handle handle, UUID mutationId) {
    return handle
        .createQuery(CREDIT + "id = :id and outcome = 'DESK' for update")
        .bind("id", mutationId)
        .mapTo(Matcher.Credit.class)
        .findOne();
  }

  private void write(Handle handle, List<Result> results) {
    if (results.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            update mutation m set outcome = r.outcome, outcome_reason = r.reason, outcome_at = :at
            from unnest(:ids::uuid[], :outcomes::text[], :reasons::text[]) r (id, outcome, reason) where m.id = r.id
            """)
        .bind("at", clock.instant())
        .bindArray("ids", UUID.class, each(results, Result::mutationId))
        .bindArray("outcomes", String.class, each(results, Result::outcome))
        .bindArray("reasons", String.class, each(results, Result::reason))
        .execute();
  }

  private static <S, T> List<T> each(List<S> all, Function<S, T> part) {
    return all.stream().map(part).toList();
  }
}
