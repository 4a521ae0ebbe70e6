package id.emall.core.refund;

import id.emall.core.common.Actor;
import id.emall.core.common.BrokenConstraint;
import id.emall.core.common.Ids;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The rows of decisions about the bank's money. */
@ApplicationScoped
class DecisionRows {

  private static final int PAGE = 50;

  private static final String SELECT =
      """
      select d.id, d.mutation_id, d.kind, d.state, d.reason, d.asked_by, o.name as asked_by_name, d.asked_at,
        d.effective_at, a.bank, a.number as account_number, m.amount, m.remark,
        (select string_agg(i.code, ', ' order by i.code) from settlement s
          join invoice i on i.id = s.invoice_id where s.mutation_id = m.id) as invoice_code,
        d.rest, d.rest_reason, debit.remark as debit_remark
      from money_decision d join mutation m on m.id = d.mutation_id
        join receiving_account a on a.id = m.account_id join member o on o.id = d.asked_by
        left join mutation debit on debit.id = d.debit_id
      where d.state in ('ASKED', 'DUE')
      """;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;

  protected DecisionRows() {}

  @Inject
  DecisionRows(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  /** What is to be written. */
  record Fresh(
      UUID mutationId,
      MoneyDecision.Kind kind,
      String reason,
      Actor.Member by,
      boolean needsSecond,
      Instant effectiveAt,
      BigDecimal rest,
      String restReason,
      UUID debitId) {

    static Fresh plain(UUID mutation, MoneyDecision.Kind kind, String reason, Actor.Member by) {
      return new Fresh(mutation, kind, reason, by, true, null, BigDecimal.ZERO, null, null);
    }
  }

  private record Row(
      UUID id,
      UUID mutationId,
      MoneyDecision.Kind kind,
      String state,
      String reason,
      UUID askedBy,
      String askedByName,
      Instant askedAt,
      Instant effectiveAt,
      String bank,
      String accountNumber,
      BigDecimal amount,
      String remark,
      String invoiceCode,
      BigDecimal rest,
      String restReason,
      String debitRemark) {

    MoneyDecision with(List<MoneyDecision.Part> parts, MoneyDecision.Swept swept) {
      return new MoneyDecision(
          id,
          mutationId,
          kind,
          state,
          reason,
          askedBy,
          askedByName,
          askedAt,
          effectiveAt,
          bank,
          accountNumber,
          amount,
          remark,
          invoiceCode,
          rest,
          restReason,
          debitRemark,
          parts,
          swept);
    }
  }

  private record SweptRow(UUID decisionId, String account, int payments, BigDecimal gross) {}

  private record PartRow(UUID decisionId, String code, String buyerName, BigDecimal amount) {}

  /** A decision as it is carried out. */
  record Open(
      UUID id,
      UUID mutationId,
      MoneyDecision.Kind kind,
      String state,
      UUID askedBy,
      UUID decidedBy,
      Instant effectiveAt,
      BigDecimal rest,
      String restReason,
      UUID debitId) {}

  /**
   * @throws Refusal CONFLICT {@code money.decision-open} while another one about the row waits
   */
  UUID insert(Fresh fresh) {
    UUID id = ids.next();
    try {
      jdbi.useHandle(handle -> insert(handle, id, fresh));
    } catch (UnableToExecuteStatementException e) {
      if (BrokenConstraint.name(e)
          .filter(name -> name.startsWith("money_decision_open"))
          .isPresent()) {
        throw Refusal.conflict("money.decision-open");
      }
      throw e;
    }
    return id;
  }

  private void insert(Handle handle, UUID id, Fresh fresh) {
    boolean alone = !fresh.needsSecond();
    handle
        .createUpdate(
            """
            insert into money_decision (id, mutation_id, kind, reason, state, asked_by, asked_at, needs_second,
              decided_by, decided_at, effective_at, rest, rest_reason, debit_id)
            values (:id, :mutation, :kind, :why, :state, :by, :at, :needsSecond,
              :decidedBy, :decidedAt, :effectiveAt, :rest, :restReason, :debit)
            """)
        .bind("id", id)
        .bind("mutation", fresh.mutationId())
        .bind("kind", fresh.kind().name())
        .bind("why", fresh.reason())
        .bind("state", alone ? "DUE" : "ASKED")
        .bind("by", fresh.by().id())
        .bind("at", clock.instant())
        .bind("needsSecond", fresh.needsSecond())
        .bind("decidedBy", alone ? fresh.by().id() : null)
        .bind("decidedAt", alone ? clock.instant() : null)
        .bind("effectiveAt", fresh.effectiveAt())
        .bind("rest", fresh.rest())
        .bind("restReason", fresh.restReason())
        .bind("debit", fresh.debitId())
        .execute();
  }

  /** What waits, oldest first. */
  Page<MoneyDecision> page(String cursor) {
    PageCut cut = PageCut.of("d.asked_at", "d.id", true, PAGE, cursor);
    return cut.of(
        list(cut.place() + " " + cut.order() + " limit :most", cut.values()),
        MoneyDecision::askedAt,
        MoneyDecision::id);
  }

  /** What waits about one row. */
  Optional<MoneyDecision> ofMutation(UUID mutationId) {
    return list(" and d.mutation_id = :id", Map.of("id", mutationId)).stream().findFirst();
  }

  List<MoneyDecision> ofMutations(List<UUID> mutations) {
    return mutations.isEmpty()
        ? List.of()
        : list(" and d.mutation_id in (<ids>)", Map.of(), mutations);
  }

  private List<MoneyDecision> list(String which, Map<String, ?> values) {
    return list(which, values, List.of());
  }

  private List<MoneyDecision> list(String which, Map<String, ?> values, List<UUID> ids) {
    return jdbi.withHandle(
        handle -> {
          var query = handle.createQuery(SELECT + which).bindMap(values);
          if (!ids.isEmpty()) {
            query.bindList("ids", ids);
          }
          List<Row> rows = query.mapTo(Row.class).list();
          Map<UUID, List<MoneyDecision.Part>> parts =
              parts(handle, rows.stream().map(Row::id).toList());
          Map<UUID, MoneyDecision.Swept> swept = swept(handle, rows.stream().map(Row::id).toList());
          return rows.stream()
              .map(row -> row.with(parts.getOrDefault(row.id(), List.of()), swept.get(row.id())))
              .toList();
        });
  }

  private static Map<UUID, List<MoneyDecision.Part>> parts(Handle handle, List<UUID> decisions) {
    return handle
        .createQuery(
            """
            select p.decision_id, i.code, i.buyer_name, p.amount from money_decision_part p
            join invoice i on i.id = p.invoice_id where p.decision_id = any(:ids) order by i.code
            """)
        .bindArray("ids", UUID.class, decisions)
        .mapTo(PartRow.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                PartRow::decisionId,
                HashMap::new,
                Collectors.mapping(
                    part -> new MoneyDecision.Part(part.code(), part.buyerName(), part.amount()),
                    Collectors.toList())));
  }

  private static Map<UUID, MoneyDecision.Swept> swept(Handle handle, List<UUID> decisions) {
    return handle
        .createQuery(
            """
            select s.decision_id, min(a.bank || ' ' || a.number) as account, count(*) as payments, sum(s.amount) as gross
            from money_decision_sweep s join mutation m on m.id = s.pushed_id
              join receiving_account a on a.id = m.account_id
            where s.decision_id = any(:ids) group by s.decision_id
            """)
        .bindArray("ids", UUID.class, decisions)
        .mapTo(SweptRow.class)
        .stream()
        .collect(
            Collectors.toMap(
                SweptRow::decisionId,
                row -> new MoneyDecision.Swept(row.account(), row.payments(), row.gross())));
  }

  /**
   * @throws Refusal NOT_FOUND {@code money} when there is none
   */
  Open find(UUID decisionId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id, mutation_id, kind, state, asked_by, decided_by, effective_at, rest, rest_reason, debit_id
                        from money_decision where id = :id
                        """)
                    .bind("id", decisionId)
                    .mapTo(Open.class)
                    .findOne())
        .orElseThrow(() -> Refusal.notFound("money"));
  }

  /** Locks one that waits for its moment; false when it was undone or carried out meanwhile. */
  boolean lockDue(UUID decisionId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id from money_decision where id = :id and state = 'DUE' for update")
                .bind("id", decisionId)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
  }

  /** A move from one state to another. */
  record Move(String from, String to, UUID by, Instant effectiveAt, String note) {}

  /**
   * @return false when it is no longer in that state
   */
  boolean move(UUID decisionId, Move move) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update money_decision set state = :to, decided_by = :by, decided_at = :at,
                          effective_at = coalesce(:effectiveAt, effective_at), note = :note
                        where id = :id and state = :from
                        """)
                    .bind("to", move.to())
                    .bind("by", move.by())
                    .bind("at", clock.instant())
                    .bind("effectiveAt", move.effectiveAt())
                    .bind("note", move.note())
                    .bind("id", decisionId)
                    .bind("from", move.from())
                    .execute())
        == 1;
  }
}
