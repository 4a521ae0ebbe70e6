package id.emall.core.ledger;

import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Books entries and tells balances. The database refuses an entry that does not sum to zero, and
 * any change.
 */
@ApplicationScoped
public class Ledger {

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;

  protected Ledger() {}

  @Inject
  public Ledger(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * One line of an account's history; {@code amount} is positive where the account's owner gains.
   */
  public record Line(Instant at, String kind, String source, String memo, BigDecimal amount) {}

  /**
   * Books an entry in the caller's transaction.
   *
   * @throws IllegalArgumentException when it does not sum to zero
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void book(LedgerEntry entry) {
    BigDecimal sum = entry.postings().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() != 0) {
      throw new IllegalArgumentException(
          "entry " + entry.kind() + " " + entry.source() + " is off by " + sum);
    }
    UUID id = ids.next();
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  "insert into ledger_entry (id, at, kind, source, memo) values (:id, :at, :kind, :source, :memo)")
              .bind("id", id)
              .bind("at", clock.instant())
              .bind("kind", entry.kind())
              .bind("source", entry.source())
              .bind("memo", entry.memo())
              .execute();
          post(handle, id, entry);
        });
  }

  private void post(Handle handle, UUID entryId, LedgerEntry entry) {
    // Accounts come into being with their first posting; one statement finds or makes the account
    // and posts.
    PreparedBatch batch =
        handle.prepareBatch(
            """
        with made as (
          insert into ledger_account (id, kind, owner) values (:fresh, :kind, :owner)
          on conflict (kind, owner) do update set owner = excluded.owner returning id)
        insert into ledger_posting (entry_id, account_id, amount) select :entry, id, :amount from made
        """);
    entry.postings().entrySet().stream()
        .filter(posting -> posting.getValue().signum() != 0)
        .sorted(
            java.util.Comparator.comparing(
                posting -> posting.getKey().kind() + posting.getKey().owner()))
        .forEach(
            posting ->
                batch
                    .bind("fresh", ids.next())
                    .bind("kind", posting.getKey().kind().name())
                    .bind("owner", posting.getKey().owner())
                    .bind("entry", entryId)
                    .bind("amount", posting.getValue())
                    .add());
    batch.execute();
  }

  /**
   * What the owner of the account has: debits for the bank, credits for everybody else. Scale 2.
   */
  public BigDecimal balance(LedgerAccount account) {
    BigDecimal booked =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                select coalesce(sum(p.amount), 0.00) from ledger_posting p join ledger_account a on a.id = p.account_id
                where a.kind = :kind and a.owner = :owner
                """)
                    .bind("kind", account.kind().name())
                    .bind("owner", account.owner())
                    .mapTo(BigDecimal.class)
                    .one());
    return sign(account.kind(), booked).setScale(2);
  }

  /** The newest lines of an account, at most {@code limit}. */
  public List<Line> history(LedgerAccount account, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                select e.at, e.kind, e.source, e.memo, p.amount from ledger_posting p
                join ledger_entry e on e.id = p.entry_id
                join ledger_account a on a.id = p.account_id
                where a.kind = :kind and a.owner = :owner
                order by e.at desc, e.id desc limit :limit
                """)
                .bind("kind", account.kind().name())
                .bind("owner", account.owner())
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Line(
                            row.getTimestamp("at").toInstant(),
                            row.getString("kind"),
                            row.getString("source"),
                            row.getString("memo"),
                            sign(account.kind(), row.getBigDecimal("amount"))))
                .list());
  }

  private static BigDecimal sign(LedgerAccount.Kind kind, BigDecimal booked) {
    return kind == LedgerAccount.Kind.BANK ? booked : booked.negate();
  }
}
