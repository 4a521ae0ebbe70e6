package id.emall.core.payment;

import id.emall.contracts.bank.StatementRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * The door for a statement that is too large for memory: its rows are laid down first, then taken
 * part by part, all in the caller's one transaction, by the same rules as {@link StatementIntake}.
 */
@ApplicationScoped
public class StagedStatement {

  private static final int CHUNK = 4_000;

  private Jdbi jdbi;
  private MutationStore store;
  private RowTaking taking;
  private MissingRows missingRows;
  private StatementDays days;
  private HeldCredits held;

  protected StagedStatement() {}

  @Inject
  public StagedStatement(
      Jdbi jdbi,
      MutationStore store,
      RowTaking taking,
      MissingRows missingRows,
      StatementDays days,
      HeldCredits held) {
    this.jdbi = jdbi;
    this.store = store;
    this.taking = taking;
    this.missingRows = missingRows;
    this.days = days;
    this.held = held;
  }

  /**
   * A row of a file.
   *
   * @param line where it begins, counted from 1
   * @param place in the order of the file
   */
  public record Line(int line, long place, StatementRow row) {}

  /**
   * Days that the file tells wholly, with the balances around them.
   *
   * @param opening null when the file tells none
   * @param closing null likewise
   */
  public record WholeDays(LocalDate from, LocalDate to, BigDecimal opening, BigDecimal closing) {}

  /**
   * What is to be taken.
   *
   * @param from first day of all its rows and days
   * @param to last such day
   * @param asOf when the file came
   * @param byOnePerson whether nobody but one person says that the bank made it, so that credits
   *     which only it tells wait
   */
  public record Plan(
      UUID fileId,
      UUID accountId,
      StatementSource source,
      LocalDate from,
      LocalDate to,
      List<WholeDays> whole,
      Instant asOf,
      boolean byOnePerson) {}

  /** Lays rows down. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lay(UUID fileId, UUID accountId, StatementSource source, List<Line> lines) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into statement_file_row (file_id, line, place, verdict, account_id, source, direction, amount, day,
                      bank_time, remark, reference, counterparty, bank_transaction_id, balance_after, strength, identity_key)
                    select :file, t.line, t.place, t.verdict, :account, :source, t.direction, t.amount, t.day, t.time,
                      t.remark, t.reference, t.counterparty, t.bank_id, t.balance, t.strength, t.key
                    from unnest(:lines::int[], :places::bigint[], :verdicts::text[], :directions::text[],
                        :amounts::numeric[], :days::date[], :times::timestamptz[], :remarks::text[], :references::text[],
                        :counterparties::text[], :bankIds::text[], :balances::numeric[], :strengths::text[], :keys::text[])
                      as t (line, place, verdict, direction, amount, day, time, remark, reference, counterparty, bank_id,
                        balance, strength, key)
                    """)
                .bind("file", fileId)
                .bind("account", accountId)
                .bind("source", source.name())
                .bindArray("lines", String.class, column(lines, Line::line))
                .bindArray("places", String.class, column(lines, Line::place))
                .bindArray("verdicts", String.class, column(lines, StagedStatement::verdict))
                .bindArray("directions", String.class, column(lines, one -> one.row().direction()))
                .bindArray("amounts", String.class, column(lines, one -> one.row().amount()))
                .bindArray("days", String.class, column(lines, one -> one.row().bookingDate()))
                .bindArray("times", String.class, column(lines, one -> one.row().bankTime()))
                .bindArray("remarks", String.class, column(lines, one -> one.row().remark()))
                .bindArray("references", String.class, column(lines, one -> one.row().reference()))
                .bindArray(
                    "counterparties", String.class, column(lines, one -> one.row().counterparty()))
                .bindArray(
                    "bankIds", String.class, column(lines, one -> one.row().bankTransactionId()))
                .bindArray("balances", String.class, column(lines, one -> one.row().balanceAfter()))
                .bindArray(
                    "strengths",
                    String.class,
                    column(lines, one -> MutationIdentity.of(one.row(), source).strength()))
                .bindArray(
                    "keys",
                    String.class,
                    column(lines, one -> MutationIdentity.of(one.row(), source).key()))
                .execute());
  }

  private static String verdict(Line line) {
    return line.row().status() == StatementRow.Status.BOOKED ? "READ" : "PENDING";
  }

  private static List<String> column(List<Line> lines, Function<Line, ?> value) {
    return lines.stream().map(line -> Objects.toString(value.apply(line), null)).toList();
  }

  /**
   * Takes the rows that were laid down for an account and a source. The account's feed row is
   * locked first.
   *
   * @param progress is told how many rows were taken, also when that stays the same for long
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void take(Plan plan, LongConsumer progress) {
    jdbi.useHandle(
        handle -> {
          StatementIntake.lock(handle, plan.accountId());
          StagedRows rows = new StagedRows(handle, plan);
          UUID[] fetch = new UUID[1];
          long taken = 0;
          try (ResultIterator<StagedRows.Ranked> ranked = rows.ranked()) {
            while (ranked.hasNext()) {
              List<StagedRows.Ranked> chunk = next(ranked);
              // Rows come day by day; those of the last one may go on in the next part.
              LocalDate through =
                  ranked.hasNext() ? chunk.getLast().day().minusDays(1) : LocalDate.MAX;
              take(plan, rows, chunk, through, fetch);
              taken += chunk.size();
              progress.accept(taken);
            }
          }
          store.freshIn(handle, fetch[0], rows.fresh());
          RowsAlike.look(handle, plan);
          for (WholeDays whole : plan.whole()) {
            missingRows.apply(handle, plan.source().name(), rows.changes(whole));
            progress.accept(taken);
          }
          keep(handle, plan, rows);
          progress.accept(taken);
          if (!plan.byOnePerson()) {
            held.freeShownBy(plan.fileId());
          }
        });
  }

  private void take(
      Plan plan, StagedRows rows, List<StagedRows.Ranked> chunk, LocalDate through, UUID[] fetch) {
    Handle handle = rows.handle();
    List<ShownRow> shown = new ArrayList<>(chunk.size());
    for (int i = 0; i < chunk.size(); i++) {
      shown.add(chunk.get(i).shown(i));
    }
    Taken.Row[] done = new Taken.Row[chunk.size()];
    taking.write(
        order(handle, plan, through),
        Comparison.ofRanked(handle, plan.accountId(), plan.source(), shown),
        fresh -> fetch[0] = fetch[0] == null ? fetch(handle, plan, rows) : fetch[0],
        done);
    rows.write(chunk, done);
  }

  private static RowTaking.Order order(Handle handle, Plan plan, LocalDate through) {
    List<StoredRow.Days> compared =
        plan.whole().stream()
            .map(
                days ->
                    new StoredRow.Days(
                        days.from(), days.to().isBefore(through) ? days.to() : through))
            .toList();
    return new RowTaking.Order(
        handle,
        plan.accountId(),
        plan.source(),
        !plan.whole().isEmpty(),
        compared,
        plan.asOf(),
        plan.byOnePerson() ? plan.fileId() : null);
  }

  private UUID fetch(Handle handle, Plan plan, StagedRows rows) {
    return store.fetch(
        handle,
        plan.accountId(),
        plan.source(),
        new MutationStore.Provenance(
            new StoredRow.Days(plan.from(), plan.to()),
            plan.asOf(),
            !plan.whole().isEmpty(),
            rows.booked(),
            null),
        0);
  }

  /** Statements that follow from one another tell their days together. */
  private void keep(Handle handle, Plan plan, StagedRows rows) {
    Map<LocalDate, StagedRows.DaySums> sums = rows.sums();
    List<ToldDay> told = new ArrayList<>();
    for (WholeDays run : runs(plan.whole())) {
      BigDecimal balance = run.opening();
      for (LocalDate day = run.from(); !day.isAfter(run.to()); day = day.plusDays(1)) {
        StagedRows.DaySums sum = sums.getOrDefault(day, StagedRows.DaySums.NONE);
        BigDecimal closing = balance == null ? null : balance.add(sum.net());
        told.add(sum.told(day, balance, closing));
        balance = closing;
      }
    }
    told.sort(Comparator.comparing(ToldDay::day));
    if (!told.isEmpty()) {
      days.keep(handle, plan.accountId(), plan.source(), plan.asOf(), told);
    }
  }

  static List<WholeDays> runs(List<WholeDays> statements) {
    List<WholeDays> runs = new ArrayList<>();
    for (WholeDays next :
        statements.stream().sorted(Comparator.comparing(WholeDays::from)).toList()) {
      WholeDays last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && !next.from().isAfter(last.to())) {
        runs.set(runs.size() - 1, joined(last, next));
      } else {
        runs.add(next);
      }
    }
    return runs;
  }

  /** Two statements that share a day. */
  private static WholeDays joined(WholeDays one, WholeDays other) {
    boolean follow = one.closing() != null && Objects.equals(one.closing(), other.opening());
    return new WholeDays(
        one.from(),
        one.to().isAfter(other.to()) ? one.to() : other.to(),
        follow ? one.opening() : null,
        follow ? other.closing() : null);
  }

  private static List<StagedRows.Ranked> next(Iterator<StagedRows.Ranked> ranked) {
    List<StagedRows.Ranked> chunk = new ArrayList<>(CHUNK);
    while (chunk.size() < CHUNK && ranked.hasNext()) {
      chunk.add(ranked.next());
    }
    return chunk;
  }
}
