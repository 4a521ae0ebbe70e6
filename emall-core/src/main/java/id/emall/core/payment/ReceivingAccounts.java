package id.emall.core.payment;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Ids;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.work.StartUpWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps the accounts that settings name as rows, each with its feed; one no longer named, or named
 * with another number, takes no new invoices and stays for those it has.
 */
@ApplicationScoped
public class ReceivingAccounts implements StartUpWork {

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private Adapters adapters;

  protected ReceivingAccounts() {}

  @Inject
  public ReceivingAccounts(Jdbi jdbi, Ids ids, Clock clock, Adapters adapters) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.adapters = adapters;
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
                      .map(feed -> feed.name() + " " + feed.bank() + " " + feed.account())
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
        });
  }

  private void keep(Handle handle, Adapters.BankFeed feed) {
    handle
        .createUpdate(
            """
            insert into receiving_account (id, name, bank, number, holder, enabled)
            values (:id, :name, :bank, :number, :holder, true)
            on conflict (bank, number) do update set name = excluded.name, holder = excluded.holder, enabled = true
            """)
        .bind("id", ids.next())
        .bind("name", feed.name())
        .bind("bank", feed.bank())
        .bind("number", feed.account())
        .bind("holder", feed.holder())
        .execute();
  }
}
