package id.emall.core.payment;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Keeps what each source says of each day, and reckons from it up to which day no more rows are
 * expected and whether each day opens with what the day before closed with. A day is settled when
 * it was read whole after its end, and either two such readings at least six hours apart showed the
 * same rows or one was made on the second day after it. Rows that come later all the same make it
 * unsettled again. A day that no reading covers is not judged.
 */
@ApplicationScoped
class StatementDays {

  /** Work item of days that do not follow from one another; its object is the account's id. */
  static final String BREAK = "feed.break";

  private static final Actor FEED = new Actor.System("feed");

  /**
   * Writes the days and reckons, as common table expressions of one statement; {@code reckoned} is
   * for an update of the feed. What an older reading says of a day takes no newer one's place.
   */
  static final String KEEP =
      """
      told as (
        select * from unnest(:days::date[], :openings::numeric[], :closings::numeric[], :creditCounts::int[],
            :creditSums::numeric[], :debitCounts::int[], :debitSums::numeric[], :checks::text[], :fingerprints::text[],
            :ends::timestamptz[])
          as t (day, opening, closing, credit_count, credit_sum, debit_count, debit_sum, checked, fingerprint, ends)
      ), followed as (
        select t.*, case when :begun < t.ends then null
            when d.fingerprint = t.fingerprint then coalesce(d.unchanged_since, :begun) else :begun end as unchanged_since
        from told t left join statement_day d on d.account_id = :account and d.source = :source and d.day = t.day
      ), kept as (
        insert into statement_day (account_id, source, day, opening, closing, credit_count, credit_sum, debit_count,
          debit_sum, checked, fingerprint, read_at, unchanged_since, settled_at)
        select :account, :source, day, opening, closing, credit_count, credit_sum, debit_count, debit_sum, checked,
          fingerprint, :begun, unchanged_since,
          case when unchanged_since <= :begun - interval '6 hours'
            or unchanged_since is not null and :begun >= (day + 2)::timestamp at time zone 'Asia/Jakarta' then :begun end
        from followed
        on conflict (account_id, source, day) do update set opening = excluded.opening, closing = excluded.closing,
          credit_count = excluded.credit_count, credit_sum = excluded.credit_sum, debit_count = excluded.debit_count,
          debit_sum = excluded.debit_sum, checked = excluded.checked, fingerprint = excluded.fingerprint,
          read_at = excluded.read_at, unchanged_since = excluded.unchanged_since,
          settled_at = case when statement_day.fingerprint = excluded.fingerprint
            then coalesce(statement_day.settled_at, excluded.settled_at) else excluded.settled_at end
        where statement_day.read_at <= excluded.read_at
        returning source, day, opening, closing, read_at, settled_at
      ), bounds as (
        select f.break_day, f.since, least(coalesce(f.settled_through + 1, f.since), greatest(:from, f.since)) as first,
          least(:from, coalesce(f.settled_through, f.since), coalesce(f.break_day, :from)) - 1 as low,
          greatest(:to, f.settled_through) as last
        from feed f where f.account_id = :account
      ), known as (
        select * from kept
        union all
        select d.source, d.day, d.opening, d.closing, d.read_at, d.settled_at from statement_day d, bounds b
        where d.account_id = :account and d.day >= b.low
          and not exists (select 1 from kept k where k.source = d.source and k.day = d.day)
      ), pairs as (
        select b.day, a.closing = b.opening as follows, least(a.read_at, b.read_at) as read_at
        from known a join known b on b.source = a.source and b.day = a.day + 1
        where a.closing is not null and b.opening is not null
      ), reckoned as (
        select b.break_day as broken_before,
          (select min(p.day) from pairs p where not p.follows and not exists (
            select 1 from pairs o where o.day = p.day and o.follows and o.read_at >= p.read_at)) as broken,
          (select case when t.through >= b.since then t.through end from (
            select coalesce(min(d.day)::date - 1, greatest(b.last, (select max(day) from known))) as through
            from generate_series(b.first, greatest(b.last, (select max(day) from known)), interval '1 day') d (day)
            where not exists (select 1 from known k where k.day = d.day::date and k.settled_at is not null)) t) as through
        from bounds b
      )
      """;

  /**
   * What the days say together.
   *
   * @param brokenBefore the first day that did not follow from the one before, as known until now
   * @param broken the same from now on, or null
   */
  record Reckoned(LocalDate brokenBefore, LocalDate broken) {}

  private WorkItems workItems;

  protected StatementDays() {}

  @Inject
  StatementDays(WorkItems workItems) {
    this.workItems = workItems;
  }

  /** Binds what {@link #KEEP} wants. */
  static Query bind(
      Query query, UUID accountId, StatementSource source, Instant begun, List<ToldDay> days) {
    return query
        .bind("account", accountId)
        .bind("source", source.name())
        .bind("begun", begun)
        .bind("from", days.getFirst().day())
        .bind("to", days.getLast().day())
        .bindArray("days", String.class, column(days, ToldDay::day))
        .bindArray("openings", String.class, column(days, ToldDay::opening))
        .bindArray("closings", String.class, column(days, ToldDay::closing))
        .bindArray("creditCounts", String.class, column(days, ToldDay::creditCount))
        .bindArray("creditSums", String.class, column(days, ToldDay::creditSum))
        .bindArray("debitCounts", String.class, column(days, ToldDay::debitCount))
        .bindArray("debitSums", String.class, column(days, ToldDay::debitSum))
        .bindArray("checks", String.class, column(days, ToldDay::checked))
        .bindArray("fingerprints", String.class, column(days, ToldDay::fingerprint))
        .bindArray("ends", String.class, column(days, ToldDay::ends));
  }

  private static List<String> column(List<ToldDay> days, Function<ToldDay, ?> value) {
    return days.stream().map(day -> Objects.toString(value.apply(day), null)).toList();
  }

  /** Keeps days that no feed has read; the feed's row is locked by the caller. */
  void keep(
      Handle handle, UUID accountId, StatementSource source, Instant begun, List<ToldDay> days) {
    Query query =
        handle.createQuery(
            "with "
                + KEEP
                + """
                update feed set settled_through = r.through, break_day = r.broken from reckoned r
                where account_id = :account returning r.broken_before, r.broken
                """);
    tell(accountId, bind(query, accountId, source, begun, days).mapTo(Reckoned.class).one());
  }

  /** A break is told while it lasts. */
  void tell(UUID accountId, Reckoned reckoned) {
    if (Objects.equals(reckoned.brokenBefore(), reckoned.broken())) {
      return;
    }
    workItems.close(FEED, BREAK, accountId);
    if (reckoned.broken() != null) {
      workItems.raise(
          BREAK,
          accountId,
          "%s does not open with what the day before closed with".formatted(reckoned.broken()),
          Map.of("day", reckoned.broken().toString()));
    }
  }
}
