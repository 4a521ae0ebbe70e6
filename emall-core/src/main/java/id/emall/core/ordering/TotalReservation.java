package id.emall.core.ordering;

import id.emall.core.common.Chance;
import id.emall.core.common.Rupiah;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Finds a unique code (kode unik) for an invoice, so that its total belongs to it alone on its
 * receiving account. The total, not the code, is unique: 100,000 + 250 and 100,100 + 150 look the
 * same to a bank.
 */
@ApplicationScoped
class TotalReservation {

  static final int MOST_CODE = 999;
  private static final int TRIES = 50;

  private Chance chance;
  private Clock clock;
  private MallSettings settings;

  protected TotalReservation() {}

  @Inject
  TotalReservation(Chance chance, Clock clock, MallSettings settings) {
    this.chance = chance;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * Reserves a total in the caller's transaction.
   *
   * @param base what is due without the code
   * @return the code, 1 to {@value #MOST_CODE}; empty when all totals of this base are taken
   */
  Optional<Integer> reserve(Handle handle, UUID accountId, Rupiah base, UUID invoiceId) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int start = chance.below(MOST_CODE);
      if (take(handle, accountId, base, invoiceId, start + 1)) {
        return Optional.of(start + 1);
      }
      Optional<Long> total = tryFrom(handle, accountId, base, invoiceId, start);
      if (total.isPresent()) {
        return Optional.of((int) (total.get() - base.amount()));
      }
      if (allTaken(handle, accountId, base)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Most codes are free, so one is tried before the free ones are looked for. */
  private boolean take(Handle handle, UUID accountId, Rupiah base, UUID invoiceId, int code) {
    return handle
            .createUpdate(
                """
                insert into reserved_total (account_id, total, invoice_id, reserved_at)
                values (:account, :total, :invoice, :now)
                on conflict (account_id, total) do nothing
                """)
            .bind("account", accountId)
            .bind("total", base.amount() + code)
            .bind("invoice", invoiceId)
            .bind("now", clock.instant())
            .execute()
        == 1;
  }

  /** Empty when no code is free, or another checkout took the chosen one at the same moment. */
  private Optional<Long> tryFrom(
      Handle handle, UUID accountId, Rupiah base, UUID invoiceId, int start) {
    return handle
        .createQuery(
            """
            insert into reserved_total (account_id, total, invoice_id, reserved_at)
            select :account, :base + code, :invoice, :now
            from (select code from generate_series(1, :most) code
              where not exists (select 1 from reserved_total r where r.account_id = :account and r.total = :base + code)
              order by (code + :start) % :most limit 1) free
            on conflict (account_id, total) do nothing
            returning total
            """)
        .bind("account", accountId)
        .bind("base", base.amount())
        .bind("invoice", invoiceId)
        .bind("now", clock.instant())
        .bind("most", MOST_CODE)
        .bind("start", start)
        .mapTo(Long.class)
        .findOne();
  }

  private static boolean allTaken(Handle handle, UUID accountId, Rupiah base) {
    return handle
        .createQuery(
            """
            select count(*) >= :most from reserved_total
            where account_id = :account and total between :base + 1 and :base + :most
            """)
        .bind("account", accountId)
        .bind("base", base.amount())
        .bind("most", MOST_CODE)
        .mapTo(Boolean.class)
        .one();
  }

  /** Lets closed invoices' totals go after the cool-down, because money may still be on its way. */
  void release(Handle handle, Collection<UUID> invoices) {
    handle
        .createUpdate("update reserved_total set free_at = :free where invoice_id = any(:invoices)")
        .bind("free", clock.instant().plus(settings.totalCoolDown()))
        .bindArray("invoices", UUID.class, invoices)
        .execute();
  }

  void release(Handle handle, UUID invoiceId) {
    release(handle, List.of(invoiceId));
  }

  /** Keeps a total that was let go, because its invoice is paid there after all. */
  void keep(Handle handle, UUID accountId, UUID invoiceId) {
    handle
        .createUpdate(
            "update reserved_total set free_at = null where invoice_id = :invoice and account_id = :account")
        .bind("invoice", invoiceId)
        .bind("account", accountId)
        .execute();
  }

  /** Removes reservations whose cool-down is over. */
  void sweep(Handle handle) {
    handle
        .createUpdate("delete from reserved_total where free_at <= :now")
        .bind("now", clock.instant())
        .execute();
  }
}
