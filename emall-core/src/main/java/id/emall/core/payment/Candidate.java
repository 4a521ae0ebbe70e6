package id.emall.core.payment;

import id.emall.contracts.bank.StatementRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A mutation that a source has not shown yet and may show now for the first time.
 *
 * @param day on which the bank shows it
 * @param dayFrom first day on which the bank's own may lie; {@code day} where it is known
 * @param dayTo last such day
 * @param firstShownBy the source that showed it first
 * @param firstSeenAt when that was
 * @param missing whether a source that showed it shows it no more
 */
record Candidate(
    UUID id,
    StatementRow.Direction direction,
    BigDecimal amount,
    LocalDate day,
    LocalDate dayFrom,
    LocalDate dayTo,
    Instant bankTime,
    String remark,
    String reference,
    String bankTransactionId,
    BigDecimal balanceAfter,
    String firstShownBy,
    Instant firstSeenAt,
    boolean missing) {

  /** Those that the source has not shown yet. */
  static List<Candidate> find(
      Handle handle,
      UUID accountId,
      StatementSource source,
      StoredRow.Days days,
      Collection<BigDecimal> amounts) {
    return find(handle, accountId, source, days, amounts, false);
  }

  /** The others, which it has shown. */
  static List<Candidate> findShown(
      Handle handle,
      UUID accountId,
      StatementSource source,
      StoredRow.Days days,
      Collection<BigDecimal> amounts) {
    return find(handle, accountId, source, days, amounts, true);
  }

  /**
   * Served by the index mutation_by_shown_day. Parts of a long statement come by amount, so the
   * least and the most keep what its other parts brought out of the way; the amounts are hashed,
   * where a long array would be gone through for each row.
   */
  private static List<Candidate> find(
      Handle handle,
      UUID accountId,
      StatementSource source,
      StoredRow.Days days,
      Collection<BigDecimal> amounts,
      boolean shown) {
    return handle
        .createQuery(
            """
            select m.id, m.direction, m.amount, coalesce(m.moved_to, m.booking_date) as day,
              coalesce(m.day_from, m.moved_to, m.booking_date) as day_from,
              coalesce(m.day_to, m.moved_to, m.booking_date) as day_to,
              m.bank_time, m.remark, m.reference, m.bank_transaction_id, m.balance_after,
              ff.source as first_shown_by, m.first_seen_at,
              m.first_missing_at is not null or m.disappeared_at is not null as missing
            from mutation m join feed_fetch ff on ff.id = m.fetch_id
            where m.account_id = :account and coalesce(m.moved_to, m.booking_date) between :from and :to
              and m.amount between :least and :most and m.amount in (select unnest(:amounts::numeric[]))
              and m.like_state is distinct from 'SAME'
              and :shown = exists (select 1 from mutation_sighting s where s.mutation_id = m.id and s.source = :source)
            order by m.id
            """)
        .bind("account", accountId)
        .bind("source", source.name())
        .bind("shown", shown)
        .bind("from", days.from())
        .bind("to", days.to())
        .bind("least", Collections.min(amounts))
        .bind("most", Collections.max(amounts))
        .bindArray(
            "amounts",
            String.class,
            amounts.stream().map(BigDecimal::toPlainString).distinct().toList())
        .mapTo(Candidate.class)
        .list();
  }

  /** Whether a row that the source tells of this day may be it. */
  boolean mayBeOf(StatementSource source, LocalDate told) {
    return !dayFrom.isAfter(told.plusDays(source.daysLater()))
        && !dayTo.isBefore(told.minusDays(source.daysEarlier()));
  }

  boolean dayIsKnown() {
    return dayFrom.equals(dayTo);
  }
}
