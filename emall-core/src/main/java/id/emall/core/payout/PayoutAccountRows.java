package id.emall.core.payout;

import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads payout accounts. */
@ApplicationScoped
class PayoutAccountRows {

  private static final String SELECT =
      """
      select a.*, s.name as shop_name, m.name as release_asked_by_name
      from payout_account a join shop s on s.id = a.shop_id left join member m on m.id = a.release_asked_by
      where\s""";

  private Jdbi jdbi;

  protected PayoutAccountRows() {}

  @Inject
  PayoutAccountRows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * @param condition on {@code a}, with parameters that {@code values} gives, and what follows it
   */
  List<PayoutAccount> list(String condition, Map<String, ?> values) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + condition)
                .bindMap(values)
                .mapTo(PayoutAccount.class)
                .list());
  }

  Optional<PayoutAccount> current(UUID shopId) {
    return list("a.shop_id = :shop and a.state <> 'REPLACED'", Map.of("shop", shopId)).stream()
        .findFirst();
  }

  /**
   * The account, which nobody else changes until the transaction ends.
   *
   * @throws Refusal NOT_FOUND when there is none
   */
  PayoutAccount locked(UUID id) {
    jdbi.useHandle(
        handle ->
            handle.execute("select 1 from payout_account where id = ? for no key update", id));
    return list("a.id = :id", Map.of("id", id)).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("payout.account"));
  }

  /** An account for the audit log: without the whole number. */
  static Map<String, String> told(PayoutAccount account) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("shop", account.shopName());
    told.put("bank", account.bankName());
    told.put("account", account.maskedNumber());
    told.put("holder", account.holder());
    told.put("told", account.toldName());
    told.put("state", account.state().name());
    told.put("usableFrom", account.usableFrom().toString());
    told.values().removeIf(value -> value == null);
    return told;
  }
}
