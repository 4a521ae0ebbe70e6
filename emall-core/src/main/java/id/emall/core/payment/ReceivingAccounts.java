package id.emall.core.payment;

import id.emall.contracts.time.MallClock;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Ids;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.work.StartUpWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps the accounts that settings name as rows, each with its feed. One that they call closed
 * takes no new invoices and is read for those it has; one no longer named, or named with another
 * number, is not read either, which is told while invoices wait on it.
 */
@ApplicationScoped
public class ReceivingAccounts implements StartUpWork {

  /** Work item of an account on which invoices wait and that is not read; its object is its id. */
  private static final String UNREAD = "feed.unread";

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private Adapters adapters;
  private WorkItems workItems;

  protected ReceivingAccounts() {}

  @Inject
  public ReceivingAccounts(
      Jdbi jdbi, Ids ids, Clock clock, Adapters adapters, WorkItems workItems) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.adapters = adapters;
    this.workItems = workItems;
  }

  /** An account to which buyers may pay. */
  public record Offered(String name, String bank, String number, String holder) {}

  /** The accounts a buyer may choose from. */
  public List<Offered> offered() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select name, bank, number, holder from receiving_account where enabled order by name")
                .mapTo(Offered.class)
                .list());
  }

  @Override
  @Transactional
  public void run() {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  update receiving_account set enabled = false
                  where enabled and not (name || ' ' || bank || ' ' || number) = any(:named)
                  """)
              .bindArray(
                  "named",
                  String.class,
                  adapters.banks().values().stream()
                      .filter(feed -> !feed.closed())
                      .map(ReceivingAccounts::key)
                      .toList())
              .execute();
          adapters.banks().values().forEach(feed -> keep(handle, feed));
          handle
              .createUpdate(
                  """
              insert into feed (account_id, next_read_at, since)
              select id, :now, :today from receiving_account on conflict do nothing
              """)
              .bind("now", clock.instant())
              .bind("today", LocalDate.ofInstant(clock.instant(), MallClock.WIB))
              .execute();
          unread(handle).forEach(this::tell);
        });
  }

  /** What makes an account of the settings the same as a stored one. */
  static String key(Adapters.BankFeed feed) {
    return feed.name() + " " + feed.bank() + " " + feed.account();
  }

  private record Unread(UUID id, String name, String bank, String number) {}

  /** Accounts on which invoices wait and which no settings say how to read. */
  private List<Unread> unread(Handle handle) {
    return handle
        .createQuery(
            """
            select a.id, a.name, a.bank, a.number from receiving_account a
            where not (a.name || ' ' || a.bank || ' ' || a.number) = any(:named)
              and exists (select 1 from invoice i where i.account_id = a.id and i.state in ('OPEN', 'PARTLY_PAID'))
            """)
        .bindArray(
            "named",
            String.class,
            adapters.banks().values().stream().map(ReceivingAccounts::key).toList())
        .mapTo(Unread.class)
        .list();
  }

  private void tell(Unread account) {
    workItems.raise(
        UNREAD,
        account.id(),
        "no settings for account %s %s named %s, on which invoices wait"
            .formatted(account.bank(), account.number(), account.name()),
        Map.of("bank", account.bank(), "account", account.number()));
  }

  private void keep(Handle handle, Adapters.BankFeed feed) {
    handle
        .createUpdate(
            """
            insert into receiving_account (id, name, bank, number, holder, enabled)
            values (:id, :name, :bank, :number, :holder, :enabled)
            on conflict (bank, number) do update
              set name = excluded.name, holder = excluded.holder, enabled = excluded.enabled
            """)
        .bind("id", ids.next())
        .bind("name", feed.name())
        .bind("bank", feed.bank())
        .bind("number", feed.account())
        .bind("holder", feed.holder())
        .bind("enabled", !feed.closed())
        .execute();
  }
}
