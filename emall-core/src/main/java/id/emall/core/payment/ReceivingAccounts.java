package id.emall.core.payment;

import id.emall.contracts.bank.AccountKind;
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
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps the accounts that settings name as rows, each with its feed, which for accounts whose
 * payments are told is nothing but the lock under which they are taken. One that they call closed
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
  public record Offered(String name, String bank, String number, String holder, AccountKind kind) {}

  /** The accounts a buyer may choose from. */
  public List<Offered> offered() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select name, bank, number, holder, kind from receiving_account where enabled order by name")
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
                  named().stream().filter(one -> !one.closed()).map(Named::key).toList())
              .execute();
          named().forEach(account -> keep(handle, account));
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

  /** An account as the settings name it. */
  private record Named(
      String name, String bank, String number, String holder, boolean closed, AccountKind kind) {
    String key() {
      return ReceivingAccounts.key(name, bank, number);
    }
  }

  private List<Named> named() {
    return Stream.concat(
            adapters.banks().values().stream()
                .map(
                    feed ->
                        new Named(
                            feed.name(),
                            feed.bank(),
                            feed.account(),
                            feed.holder(),
                            feed.closed(),
                            AccountKind.BANK)),
            adapters.pushedAccounts().values().stream()
                .map(
                    pushed ->
                        new Named(
                            pushed.name(),
                            pushed.bank(),
                            pushed.number(),
                            pushed.holder(),
                            pushed.closed(),
                            pushed.adapter().kind())))
        .toList();
  }

  /** What makes an account of the settings the same as a stored one. */
  static String key(Adapters.BankFeed feed) {
    return key(feed.name(), feed.bank(), feed.account());
  }

  private static String key(String name, String bank, String number) {
    return name + " " + bank + " " + number;
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
        .bindArray("named", String.class, named().stream().map(Named::key).toList())
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

  private void keep(Handle handle, Named account) {
    handle
        .createUpdate(
            """
            insert into receiving_account (id, name, bank, number, holder, enabled, kind)
            values (:id, :name, :bank, :number, :holder, :enabled, :kind)
            on conflict (bank, number) do update
              set name = excluded.name, holder = excluded.holder, enabled = excluded.enabled
            """)
        .bind("id", ids.next())
        .bind("name", account.name())
        .bind("bank", account.bank())
        .bind("number", account.number())
        .bind("holder", account.holder())
        .bind("enabled", !account.closed())
        .bind("kind", account.kind())
        .execute();
  }
}
