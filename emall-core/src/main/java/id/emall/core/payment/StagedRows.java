package id.emall.core.payment;

import id.emall.contracts.bank.StatementRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * The rows of a file as they were laid down, of one account and source.
 *
 * @param handle of the transaction in which they are taken
 */
record StagedRows(Handle handle, StagedStatement.Plan plan) {

  private static final int FETCHED_AT_ONCE = 2_000;

  /** A booked row with its rank among the rows of its identity in the file. */
  record Ranked(
      int line,
      long place,
      int rank,
      String strength,
      String identityKey,
      StatementRow.Direction direction,
      BigDecimal amount,
      LocalDate day,
      Instant bankTime,
      String remark,
      String reference,
      String counterparty,
      String bankTransactionId,
      BigDecimal balanceAfter) {

    ShownRow shown(int placeInChunk) {
      StatementRow row =
          new StatementRow(
              direction,
              amount.setScale(2),
              StatementRow.Status.BOOKED,
              day,
              bankTime,
              remark,
              counterparty,
              reference,
              bankTransactionId,
              balanceAfter);
      return new ShownRow(
          placeInChunk,
          row,
          new MutationIdentity(MutationIdentity.Strength.valueOf(strength), identityKey),
          rank);
    }
  }

  /**
   * All of them, those of a day, direction and amount together. Of equal rows those whose remark is
   * stored come first: they are the stored ones.
   */
  ResultIterator<Ranked> ranked() {
    return handle
        .createQuery(
            """
            select r.line, r.place, r.strength, r.identity_key, r.direction, r.amount, r.day, r.bank_time, r.remark,
              r.reference, r.counterparty, r.bank_transaction_id, r.balance_after,
              row_number() over (partition by r.identity_key order by exists (
                  select 1 from mutation_sighting s join mutation m on m.id = s.mutation_id
                  where s.account_id = r.account_id and s.source = r.source and s.identity_key = r.identity_key
                    and m.remark = r.remark) desc, r.line, r.place) as rank
            from statement_file_row r
            where r.file_id = :file and r.account_id = :account and r.source = :source and r.verdict = 'READ'
            order by r.day, r.direction, r.amount, rank, r.line, r.place
            """)
        .bind("file", plan.fileId())
        .bind("account", plan.accountId())
        .bind("source", plan.source().name())
        .setFetchSize(FETCHED_AT_ONCE)
        .mapTo(Ranked.class)
        .iterator();
  }

  int booked() {
    return count("PENDING", "<>");
  }

  /** Rows that nobody had shown. */
  int fresh() {
    return count("NEW", "=");
  }

  private int count(String verdict, String how) {
    return handle
        .createQuery(
            """
            select count(*) from statement_file_row
            where file_id = :file and account_id = :account and source = :source and verdict %s :verdict
            """
                .formatted(how))
        .bind("verdict", verdict)
        .bind("file", plan.fileId())
        .bind("account", plan.accountId())
        .bind("source", plan.source().name())
        .mapTo(Integer.class)
        .one();
  }

  /** Says what became of the rows. */
  void write(List<Ranked> chunk, Taken.Row[] done) {
    List<String> verdicts = new ArrayList<>();
    List<UUID> mutations = new ArrayList<>();
    List<String> shownBy = new ArrayList<>();
    for (Taken.Row row : done) {
      verdicts.add(row.how().name());
      mutations.add(row.mutationId());
      shownBy.add(row.shownBy());
    }
    handle
        .createUpdate(
            """
            update statement_file_row r set verdict = t.verdict, mutation_id = t.mutation, shown_by = t.shown_by, rank = t.rank
            from unnest(:lines::int[], :places::bigint[], :verdicts::text[], :mutations::uuid[], :shownBy::text[],
                :ranks::int[]) as t (line, place, verdict, mutation, shown_by, rank)
            where r.file_id = :file and r.line = t.line and r.place = t.place
            """)
        .bind("file", plan.fileId())
        .bindArray("lines", Integer.class, chunk.stream().map(Ranked::line).toList())
        .bindArray("places", Long.class, chunk.stream().map(Ranked::place).toList())
        .bindArray("verdicts", String.class, verdicts)
        .bindArray("mutations", UUID.class, mutations)
        .bindArray("shownBy", String.class, shownBy)
        .bindArray("ranks", Integer.class, chunk.stream().map(Ranked::rank).toList())
        .execute();
  }

  /**
   * What whole days say of rows that the source had shown before: those that are not in the file
   * are missing, those that were missing and are in it are there again. Their mutations are locked.
   * Each row of those days is looked up by its mutation, never among all rows of the file.
   */
  List<MissingRows.Change> changes(StagedStatement.WholeDays days) {
    List<Compared> compared =
        handle
            .createQuery(
                """
                with told as materialized (
                  select s.mutation_id, s.identity_key, s.occurrence, s.seen_at, s.day, exists (
                    select 1 from statement_file_row r where r.mutation_id = s.mutation_id and (r.file_id = :file) is true)
                    as shown
                  from mutation_sighting s
                  where s.account_id = :account and s.source = :source and s.day between :from and :to
                    and s.seen_at <= :asOf)
                select m.id, t.identity_key, t.occurrence, ff.source as first_shown_by, m.remark,
                  t.seen_at as first_seen_at, t.day, true as covered, m.first_missing_at,
                  m.disappeared_at is not null as disappeared, t.shown
                from told t join mutation m on m.id = t.mutation_id join feed_fetch ff on ff.id = m.fetch_id
                where m.first_missing_at is not null or not t.shown
                order by m.id for update of m
                """)
            .bind("file", plan.fileId())
            .bind("account", plan.accountId())
            .bind("source", plan.source().name())
            .bind("from", days.from())
            .bind("to", days.to())
            .bind("asOf", plan.asOf())
            .mapTo(Compared.class)
            .list();
    return compared.stream()
        .map(one -> MissingRows.change(plan.asOf(), one.stored(), one.shown()))
        .filter(change -> !change.isNone())
        .toList();
  }

  private record Compared(
      UUID id,
      String identityKey,
      int occurrence,
      String firstShownBy,
      String remark,
      Instant firstSeenAt,
      LocalDate day,
      boolean covered,
      Instant firstMissingAt,
      boolean disappeared,
      boolean shown) {

    StoredRow stored() {
      return new StoredRow(
          id,
          identityKey,
          occurrence,
          firstShownBy,
          remark,
          firstSeenAt,
          day,
          covered,
          firstMissingAt,
          disappeared);
    }
  }

  /** What the booked rows of a day add up to. */
  record DaySums(
      LocalDate day,
      int creditCount,
      BigDecimal creditSum,
      int debitCount,
      BigDecimal debitSum,
      String fingerprint) {

    static final DaySums NONE = new DaySums(null, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO, "");

    BigDecimal net() {
      return creditSum.subtract(debitSum);
    }

    ToldDay told(LocalDate that, BigDecimal opening, BigDecimal closing) {
      return new ToldDay(
          that,
          opening,
          closing,
          creditCount,
          creditSum,
          debitCount,
          debitSum,
          opening == null ? ToldDay.Checked.TOTALS : ToldDay.Checked.BALANCE,
          fingerprint,
          ToldDay.ends(that, null, null));
    }
  }

  Map<LocalDate, DaySums> sums() {
    return handle
        .createQuery(
            """
            select day, count(*) filter (where direction = 'CREDIT') as credit_count,
              coalesce(sum(amount) filter (where direction = 'CREDIT'), 0) as credit_sum,
              count(*) filter (where direction = 'DEBIT') as debit_count,
              coalesce(sum(amount) filter (where direction = 'DEBIT'), 0) as debit_sum,
              encode(sha256(convert_to(string_agg(identity_key, E'\\n' order by identity_key collate "C"), 'UTF8')), 'hex')
                as fingerprint
            from statement_file_row
            where file_id = :file and account_id = :account and source = :source and verdict <> 'PENDING'
            group by day
            """)
        .bind("file", plan.fileId())
        .bind("account", plan.accountId())
        .bind("source", plan.source().name())
        .mapTo(DaySums.class)
        .collect(Collectors.toMap(DaySums::day, sums -> Objects.requireNonNull(sums)));
  }
}
