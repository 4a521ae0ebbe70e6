package id.emall.core.payment;

import id.emall.contracts.bank.StatementRow;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Gzip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Rows of the mall's own accounts that a service reads for it. They add to what is stored and never
 * say that a day is complete; what the bank's own interface or a file shows of them is the same
 * money.
 */
@ApplicationScoped
class ForeignRows {

  /** Work item of rows for an account that is not the mall's; its object is service and number. */
  private static final String UNKNOWN_ACCOUNT = "push.unknown-account";

  private Jdbi jdbi;
  private StatementIntake intake;
  private WorkItems workItems;

  protected ForeignRows() {}

  @Inject
  ForeignRows(Jdbi jdbi, StatementIntake intake, WorkItems workItems) {
    this.jdbi = jdbi;
    this.intake = intake;
    this.workItems = workItems;
  }

  /**
   * @return false when the mall has no such account, which operators are told
   */
  @Transactional
  boolean take(String service, String number, List<StatementRow> rows, byte[] raw) {
    Optional<UUID> account = account(number);
    account.ifPresent(
        id ->
            intake.take(
                id, StatementSource.pushed(service), once(rows), Coverage.SOME, Gzip.pack(raw)));
    if (account.isEmpty()) {
      workItems.raise(
          UNKNOWN_ACCOUNT,
          service + " " + number,
          "%s sends rows of account %s, which the mall does not have".formatted(service, number),
          Map.of("service", service, "account", number, "rows", rows.size()));
    }
    return account.isPresent();
  }

  /** The service gives each row an id for ever: one that stands twice in a call is one row. */
  private static List<StatementRow> once(List<StatementRow> rows) {
    Map<String, StatementRow> byId = new LinkedHashMap<>();
    rows.forEach(row -> byId.putIfAbsent(row.bankTransactionId(), row));
    return List.copyOf(byId.values());
  }

  /** Banks' numbers differ in leading zeros by who tells them. */
  private Optional<UUID> account(String number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from receiving_account
                    where kind = 'BANK' and ltrim(number, '0') = ltrim(:number, '0')
                    order by enabled desc, id limit 1
                    """)
                .bind("number", number)
                .mapTo(UUID.class)
                .findOne());
  }
}
