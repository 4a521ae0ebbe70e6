package id.emall.core.payment;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells operators of payments that were told and whose money has not reached the mall's own account
 * for a long time ({@code emall.payment.sweep-within}; nothing is told when that is zero).
 */
@ApplicationScoped
public class OverdueSweeps implements RecurringWork {

  /** Work item of money that is not swept; its object is the account it was told for. */
  private static final String OVERDUE = "sweep.overdue";

  private Jdbi jdbi;
  private Clock clock;
  private SettingReader settings;
  private WorkItems workItems;

  protected OverdueSweeps() {}

  @Inject
  public OverdueSweeps(Jdbi jdbi, Clock clock, SettingReader settings, WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.workItems = workItems;
  }

  private record Overdue(
      UUID accountId, String name, int payments, BigDecimal amount, Instant oldest) {}

  @Override
  public String name() {
    return "overdue-sweeps";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Duration within = settings.duration("emall.payment.sweep-within", Duration.ofDays(5));
    if (within.isZero()) {
      return;
    }
    List<Overdue> overdue = overdue(clock.instant().minus(within));
    overdue.forEach(this::tell);
    settled(overdue.stream().map(Overdue::accountId).toList());
  }

  private void tell(Overdue account) {
    workItems.raise(
        OVERDUE,
        account.accountId(),
        "%d payments of together %s told for %s have not reached the mall's account, the oldest of %s"
            .formatted(
                account.payments(),
                account.amount().toPlainString(),
                account.name(),
                account.oldest()),
        Map.of(
            "account", account.name(),
            "amount", account.amount().toPlainString(),
            "count", account.payments(),
            "since", account.oldest().toString()));
  }

  private void settled(List<UUID> overdue) {
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select id from receiving_account where kind <> 'BANK' and not id = any(:overdue)")
                    .bindArray("overdue", UUID.class, overdue)
                    .mapTo(UUID.class)
                    .list())
        .forEach(account -> workItems.close(PushedMutations.TELLER, OVERDUE, account));
  }

  private List<Overdue> overdue(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.id as account_id, a.name, count(*) as payments, sum(p.amount) as amount,
                      min(p.told_at) as oldest
                    from pushed_payment p join receiving_account a on a.id = p.account_id
                    where p.told_at < :before
                      and not exists (select 1 from sweep s where s.pushed_id = p.mutation_id)
                    group by a.id, a.name
                    """)
                .bind("before", before)
                .mapTo(Overdue.class)
                .list());
  }
}
