package id.emall.core.ledger;

import id.emall.core.common.Ids;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

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
    bookAll(List.of(entry));
  }

  /**
   * Books entries in the caller's transaction, all or none, with two statements however many there
   * are. Accounts that are new are made in their own order, so that two who make the same ones wait
   * for each other instead of deadlocking; one that exists is neither written nor locked against
   * others who post to it.
   *
   * @throws IllegalArgumentException when one of them does not sum to zero
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void bookAll(List<LedgerEntry> entries) {
    entries.forEach(Ledger::refuseUnbalanced);
    if (!entries.isEmpty()) {
      List<UUID> entryIds = entries.stream().map(entry -> ids.next()).toList();
      debitedSellers(entries).forEach(this::lock);
      jdbi.useHandle(handle -> post(handle, entries, entryIds, write(handle, entries, entryIds)));
    }
  }

  /** In one order, so that two who take from the same ones wait for each other. */
  private static List<LedgerAccount> debitedSellers(List<LedgerEntry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.postings().entrySet().stream())
        .filter(posting -> posting.getKey().kind() == LedgerAccount.Kind.SELLER)
        .filter(posting -> posting.getValue().signum() > 0)
        .map(Map.Entry::getKey)
        .distinct()
        .sorted(Comparator.comparing(LedgerAccount::owner))
        .toList();
  }

  /**
   * Waits for whoever else takes money out of a seller's balance, and keeps them out until the
   * transaction ends: what is paid out is looked at under this lock. Booking such an entry takes it
   * by itself; what only adds to a balance does not wait.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(LedgerAccount seller) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select 1 from ledger_account where kind = :kind and owner = :owner for no key update")
                .bind("kind", seller.kind().name())
                .bind("owner", seller.owner())
                .mapTo(Integer.class)
                .list());
  }

  /** Makes an account before anything is booked on it, unless it is there. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void open(LedgerAccount account) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "insert into ledger_account (id, kind, owner) values (:id, :kind, :owner) on conflict do nothing")
                .bind("id", ids.next())
                .bind("kind", account.kind().name())
                .bind("owner", account.owner())
                .execute());
  }

  private static void refuseUnbalanced(LedgerEntry entry) {
    BigDecimal sum = entry.postings().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() != 0) {
      throw new IllegalArgumentException(
          "entry " + entry.kind() + " " + entry.source() + " is off by " + sum);
    }
  }

  /** Writes the entries and the accounts that are new; returns the ids of all their accounts. */
  private Map<LedgerAccount, UUID> write(
      Handle handle, List<LedgerEntry> entries, List<UUID> entryIds) {
    List<LedgerAccount> accounts =
        entries.stream()
            .flatMap(entry -> entry.postings().keySet().stream())
            .distinct()
            .sorted(Comparator.comparing(LedgerAccount::kind).thenComparing(LedgerAccount::owner))
            .toList();
    Map<LedgerAccount, UUID> known =
        accountIds(
            handle
                .createQuery(
                    """
                    with entry as (
                      insert into ledger_entry (id, at, kind, source, memo)
                      select e.id, :at, e.kind, e.source, e.memo
                      from unnest(:ids::uuid[], :entryKinds::text[], :sources::text[], :memos::text[])
                        e (id, kind, source, memo)
                    ), wanted as materialized (
                      select w.id as fresh, w.kind, w.owner, w.place, a.id
                      from unnest(:fresh::uuid[], :kinds::text[], :owners::text[]) with ordinality
                        w (id, kind, owner, place)
                      left join ledger_account a on a.kind = w.kind and a.owner = w.owner
                    ), made as (
                      insert into ledger_account (id, kind, owner)
                      select fresh, kind, owner from wanted where id is null order by place
                      on conflict (kind, owner) do nothing returning id, kind, owner
                    )
                    select id, kind, owner from wanted where id is not null
                    union all select id, kind, owner from made
                    """)
                .bind("at", clock.instant())
                .bindArray("ids", UUID.class, entryIds)
                .bind("entryKinds", TextArray.of(entries, LedgerEntry::kind))
                .bind("sources", TextArray.of(entries, LedgerEntry::source))
                .bind("memos", TextArray.of(entries, LedgerEntry::memo))
                .bindArray("fresh", UUID.class, accounts.stream().map(one -> ids.next()).toList())
                .bind("kinds", TextArray.of(accounts, one -> one.kind().name()))
                .bind("owners", TextArray.of(accounts, LedgerAccount::owner)));
    if (known.size() < accounts.size()) {
      known.putAll(madeMeanwhile(handle, accounts, known));
    }
    return known;
  }

  /** Accounts that somebody else made while the statement that looked for them ran. */
  private static Map<LedgerAccount, UUID> madeMeanwhile(
      Handle handle, List<LedgerAccount> accounts, Map<LedgerAccount, UUID> known) {
    List<LedgerAccount> others =
        accounts.stream().filter(account -> !known.containsKey(account)).toList();
    return accountIds(
        handle
            .createQuery(
                """
                select a.id, a.kind, a.owner from unnest(:kinds::text[], :owners::text[]) w (kind, owner)
                join ledger_account a on a.kind = w.kind and a.owner = w.owner
                """)
            .bind("kinds", TextArray.of(others, one -> one.kind().name()))
            .bind("owners", TextArray.of(others, LedgerAccount::owner)));
  }

  private static void post(
      Handle handle,
      List<LedgerEntry> entries,
      List<UUID> entryIds,
      Map<LedgerAccount, UUID> accountIds) {
    List<UUID> of = new ArrayList<>();
    List<UUID> to = new ArrayList<>();
    List<String> amounts = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      for (Map.Entry<LedgerAccount, BigDecimal> posting : entries.get(i).postings().entrySet()) {
        if (posting.getValue().signum() != 0) {
          of.add(entryIds.get(i));
          to.add(accountIds.get(posting.getKey()));
          amounts.add(posting.getValue().toPlainString());
        }
      }
    }
    handle
        .createUpdate(
            """
            insert into ledger_posting (entry_id, account_id, amount)
            select * from unnest(:of::uuid[], :to::uuid[], :amounts::numeric[])
            """)
        .bindArray("of", UUID.class, of)
        .bindArray("to", UUID.class, to)
        .bind("amounts", TextArray.of(amounts))
        .execute();
  }

  private static Map<LedgerAccount, UUID> accountIds(Query query) {
    return query.reduceRows(
        new HashMap<>(),
        (found, row) -> {
          LedgerAccount.Kind kind = LedgerAccount.Kind.valueOf(row.getColumn("kind", String.class));
          found.put(
              new LedgerAccount(kind, row.getColumn("owner", String.class)),
              row.getColumn("id", UUID.class));
          return found;
        });
  }

  /**
   * What the owner of the account has: debits for the bank, for what the mall asks back and for
   * what it cost, credits for everybody else. Scale 2.
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

  /** The same, as if an entry that is still being gathered were booked already. */
  public BigDecimal balance(LedgerAccount account, LedgerEntry gathered) {
    BigDecimal more = gathered.postings().getOrDefault(account, BigDecimal.ZERO);
    return balance(account).add(sign(account.kind(), more));
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
    return switch (kind) {
      case BANK, RECEIVABLE, FEES -> booked;
      default -> booked.negate();
    };
  }
}
