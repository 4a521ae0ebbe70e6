package id.emall.core.payout;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.common.PublicCode;
import id.emall.core.ledger.LedgerAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds what is to be paid out and puts it into batches, one for each account of the mall that
 * pays. Nothing leaves a balance here: that is looked at again, under its lock, when the batch is
 * approved.
 */
@ApplicationScoped
class PayoutPreparing {

  /** No batch holds more: a person has to look through it. */
  private static final int MOST = 1_000;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private PublicCode codes;
  private PayoutSources sources;
  private PayoutSettings settings;
  private AuditLog audit;

  protected PayoutPreparing() {}

  @Inject
  PayoutPreparing(
      Jdbi jdbi,
      Ids ids,
      Clock clock,
      PublicCode codes,
      PayoutSources sources,
      PayoutSettings settings,
      AuditLog audit) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.codes = codes;
    this.sources = sources;
    this.settings = settings;
    this.audit = audit;
  }

  private record Due(UUID shopId, UUID accountId, String bankName, BigDecimal balance) {}

  /**
   * Prepares what is due in the caller's transaction.
   *
   * @param day on which the schedule wanted it, or null for an operator
   * @return how many payouts were prepared
   */
  @Transactional(Transactional.TxType.MANDATORY)
  int prepare(Actor by, LocalDate day) {
    List<PayoutSources.Source> paying = sources.all();
    if (paying.isEmpty()) {
      return 0;
    }
    Map<PayoutSources.Source, List<Due>> bySource = new HashMap<>();
    for (Due due : jdbi.withHandle(this::due)) {
      PayoutSources.Source source = PayoutSources.paying(paying, due.bankName(), settings.from());
      bySource.computeIfAbsent(source, none -> new ArrayList<>()).add(due);
    }
    return bySource.entrySet().stream()
        .mapToInt(entry -> batch(by, day, entry.getKey(), entry.getValue()))
        .sum();
  }

  /**
   * Shops that are not stopped, with enough money, an account that may be used and nothing waiting.
   */
  private List<Due> due(Handle handle) {
    return handle
        .createQuery(
            """
            select a.shop_id, a.id as account_id, a.bank_name, held.balance
            from payout_account a
              join ledger_account l on l.kind = :seller and l.owner = a.shop_id::text
              cross join lateral (select -sum(p.amount) as balance from ledger_posting p where p.account_id = l.id) held
              join shop s on s.id = a.shop_id and s.state <> 'SUSPENDED'
            where a.state = 'VERIFIED' and a.usable_from <= :now and held.balance >= :minimum
              and not exists (select 1 from payout w where w.shop_id = a.shop_id and w.state = 'PREPARED')
            order by held.balance desc, a.shop_id limit :most
            """)
        .bind("seller", LedgerAccount.Kind.SELLER.name())
        .bind("now", clock.instant())
        .bind("minimum", settings.minimum())
        .bind("most", MOST)
        .mapTo(Due.class)
        .list();
  }

  private int batch(Actor by, LocalDate day, PayoutSources.Source source, List<Due> dues) {
    UUID id = ids.next();
    int made =
        jdbi.withHandle(
            handle -> {
              insert(handle, id, by, day, source);
              return dues.stream().mapToInt(due -> insert(handle, id, due)).sum();
            });
    if (made == 0) {
      jdbi.useHandle(handle -> handle.execute("delete from payout_batch where id = ?", id));
      return 0;
    }
    audit.write(
        by,
        "payout-batch.prepare",
        "payout_batch",
        id,
        Map.of(),
        Map.of("from", source.bank() + " " + source.number(), "payouts", made));
    return made;
  }

  private void insert(
      Handle handle, UUID id, Actor by, LocalDate day, PayoutSources.Source source) {
    handle
        .createUpdate(
            """
            insert into payout_batch (id, from_account_id, channel, state, scheduled_for, prepared_by, prepared_at)
            values (:id, :from, :channel, 'PREPARED', :day, :by, :now)
            """)
        .bind("id", id)
        .bind("from", source.accountId())
        .bind("channel", source.channel())
        .bind("day", day)
        .bind("by", by.memberId().orElse(null))
        .bind("now", clock.instant())
        .execute();
  }

  /** A shop has one payout waiting at most: of two nodes, one makes it. */
  private int insert(Handle handle, UUID batch, Due due) {
    return handle
        .createUpdate(
            """
            insert into payout (id, code, batch_id, shop_id, account_id, amount, state, created_at, changed_at)
            values (:id, :code, :batch, :shop, :account, :amount, 'PREPARED', :now, :now)
            on conflict (shop_id) where state = 'PREPARED' do nothing
            """)
        .bind("id", ids.next())
        .bind("code", codes.next())
        .bind("batch", batch)
        .bind("shop", due.shopId())
        .bind("account", due.accountId())
        .bind("amount", due.balance())
        .bind("now", clock.instant())
        .execute();
  }
}
