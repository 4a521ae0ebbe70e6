package id.emall.core.payment;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

/**
 * Notices new credits of which nobody can tell whether they are one that is stored already and that
 * its bank dated anew: the statement shows such money on another day than is stored, does not show
 * what is stored, and nothing that its source told before says that these are two. Such a credit
 * settles nothing until one statement shows both, or operators have looked.
 */
final class RowsAlike {

  /** Why such money is on the desk. */
  static final String REASON = "perhaps-same";

  private final Handle handle;
  private final UUID accountId;
  private final StatementSource source;

  /** Selects the mutations that the statement shows. */
  private final String shown;

  /** Selects those of them that nobody had shown before. */
  private final String fresh;

  /** Gives these two what they ask for. */
  private final UnaryOperator<Update> binding;

  private RowsAlike(
      Handle handle,
      UUID accountId,
      StatementSource source,
      String shown,
      String fresh,
      UnaryOperator<Update> binding) {
    this.handle = handle;
    this.accountId = accountId;
    this.source = source;
    this.shown = shown;
    this.fresh = fresh;
    this.binding = binding;
  }

  /**
   * Looks at what was taken of a statement. The account's feed row is locked by the caller.
   *
   * @param taken what became of each row
   */
  static void look(
      Handle handle,
      UUID accountId,
      StatementSource source,
      Coverage coverage,
      List<Taken.Row> taken) {
    List<UUID> all =
        taken.stream().map(Taken.Row::mutationId).filter(Objects::nonNull).distinct().toList();
    List<UUID> fresh =
        taken.stream()
            .filter(row -> row.how() == Taken.How.NEW)
            .map(Taken.Row::mutationId)
            .toList();
    RowsAlike rows =
        new RowsAlike(
            handle,
            accountId,
            source,
            "select unnest(:shown::uuid[])",
            "select unnest(:fresh::uuid[])",
            update ->
                update.bindArray("shown", UUID.class, all).bindArray("fresh", UUID.class, fresh));
    rows.areTwo();
    if (!fresh.isEmpty()) {
      rows.doubt(coverage instanceof Coverage.Whole whole ? whole : null);
    }
  }

  /** The same of a file all of whose rows were laid down and taken. */
  static void look(Handle handle, StagedStatement.Plan plan) {
    String rows =
        """
        select mutation_id from statement_file_row
        where %s and account_id = :account and mutation_id is not null""";
    // Of one mutation it is asked by that alone, never among all rows of the file.
    String shown = rows.formatted("(file_id = :file) is true");
    String fresh = rows.formatted("file_id = :file and verdict = 'NEW'");
    RowsAlike alike =
        new RowsAlike(
            handle,
            plan.accountId(),
            plan.source(),
            shown,
            fresh,
            update -> update.bind("file", plan.fileId()));
    alike.areTwo();
    alike.doubt(null);
  }

  /** What one statement shows side by side is two: the later one is decided as any. */
  private void areTwo() {
    update(
            """
            update mutation set like_state = 'TWO',
              outcome = case when outcome = 'DESK' and outcome_reason = :reason then 'NEW' else outcome end,
              outcome_reason = case when outcome_reason = :reason then null else outcome_reason end
            where account_id = :account and like_state = 'OPEN' and id in (%1$s) and like_id in (%1$s)
            """)
        .bind("reason", REASON)
        .execute();
  }

  /**
   * What its source tells apart by an id, or by another balance, is other money; and of days that
   * an interface does not show any more it says nothing.
   */
  private void doubt(Coverage.Whole days) {
    update(
            """
            with fresh as materialized (
                select id, amount, booking_date as day, balance_after as balance from mutation
                where id in (%2$s) and direction = 'CREDIT'),
              near as materialized (
                select distinct on (c.amount, coalesce(c.moved_to, c.booking_date), s.day, case s.strength when 'BALANCE' then c.balance_after end)
                  c.id, c.amount, coalesce(c.moved_to, c.booking_date) as day, s.day as told, c.balance_after as balance,
                  s.strength = 'BALANCE' as by_balance
                from mutation c left join mutation_sighting s on s.mutation_id = c.id and s.source = :source
                where c.account_id = :account and c.direction = 'CREDIT'
                  and coalesce(c.moved_to, c.booking_date)
                    between (select min(day) from fresh) - :most and (select max(day) from fresh) + :most
                  and (c.amount in (select amount from fresh)) is true
                  and c.reversed_at is null and c.reversed_by is null
                  and not exists (select 1 from (%1$s) shown (id) where shown.id = c.id)
                  and (s.strength is null or (s.strength <> 'BANK_ID'
                    and (:ofFiles or coalesce(s.day between :from and :to, false))))
                order by c.amount, coalesce(c.moved_to, c.booking_date), s.day,
                  case s.strength when 'BALANCE' then c.balance_after end, c.id),
              found as (
                select distinct on (fresh.id) fresh.id, near.id as like_id
                from fresh join near on near.amount = fresh.amount
                  and (near.day <> fresh.day or near.told <> fresh.day)
                  and abs(near.day - fresh.day) <= :most
                  and (near.by_balance is not true or near.balance = fresh.balance)
                order by fresh.id, abs(near.day - fresh.day), near.id)
            update mutation m set like_id = found.like_id, like_state = 'OPEN' from found where m.id = found.id
            """)
        .bind("source", source.name())
        .bind("most", StatementSource.MOST_DAYS_BESIDE)
        .bind("ofFiles", source.leavesNothingOut())
        .bind("from", days == null ? null : days.from())
        .bind("to", days == null ? null : days.to())
        .execute();
  }

  private Update update(String sql) {
    Update update = handle.createUpdate(sql.formatted(shown, fresh)).bind("account", accountId);
    // Not every statement asks for all that there is to be told.
    update.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    return binding.apply(update);
  }
}
