package id.emall.core.ledger;

import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

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
    jdbi.useHandle(handle -> write(handle, ids.next(), entry));
  }

  /**
   * Two statements: the entry with the accounts that are new, then the postings, which see also an
   * account that somebody else made meanwhile. An account that exists is neither written nor locked
   * against others who post to it.
   */
  private void write(Handle handle, UUID entryId, LedgerEntry entry) {
    List<Map.Entry<LedgerAccount, BigDecimal>> postings =
        entry.postings().entrySet().stream()
            .filter(posting -> posting.getValue().signum() != 0)
            .sorted(Comparator.comparing(posting -> posting.getKey().toString()))
            .toList();
    List<String> kinds = postings.stream().map(posting -> posting.getKey().kind().name()).toList();
    List<String> owners = postings.stream().map(posting -> posting.getKey().owner()).toList();
    handle
        .createUpdate(
            """
            with entry as (
              insert into ledger_entry (id, at, kind, source, memo) values (:id, :at, :kind, :source, :memo))
            insert into ledger_account (id, kind, owner)
            select w.id, w.kind, w.owner from unnest(:fresh::uuid[], :kinds::text[], :owners::text[]) w (id, kind, owner)
            where not exists (select 1 from ledger_account a where a.kind = w.kind and a.owner = w.owner)
            on conflict (kind, owner) do nothing
            """)
        .bind("id", entryId)
        .bind("at", clock.instant())
        .bind("kind", entry.kind())
        .bind("source", entry.source())
        .bind("memo", entry.memo())
        .bindArray("fresh", UUID.class, postings.stream().map(posting -> ids.next()).toList())
        .bindArray("kinds", String.class, kinds)
        .bindArray("owners", String.class, owners)
        .execute();
    handle
        .createUpdate(
            """
            insert into ledger_posting (entry_id, account_id, amount)
            select :entry, a.id, w.amount
            from unnest(:kinds::text[], :owners::text[], :amounts::numeric[]) w (kind, owner, amount)
            join ledger_account a on a.kind = w.kind and a.owner = w.owner
            """)
        .bind("entry", entryId)
        .bindArray("kinds", String.class, kinds)
        .bindArray("owners", String.class, owners)
        .bindArray(
            "amounts",
            String.class,
            postings.stream().map(posting -> posting.getValue().toPlainString()).toList())
        .execute();
  }

  /**
   * What the owner of the account has: debits for the bank and for what the mall asks back, credits
   * for everybody else. Scale 2.
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
    return kind == LedgerAccount.Kind.BANK || kind == LedgerAccount.Kind.RECEIVABLE
        ? booked
        : booked.negate();
  }
}
