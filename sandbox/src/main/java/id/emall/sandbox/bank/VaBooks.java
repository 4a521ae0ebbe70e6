package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Stage;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All payments of virtual accounts for which the bank has the money. They are in the journal. */
final class VaBooks {

  static final String PAID = "va-paid";
  static final String TOLD = "va-told";
  static final String SETTLED = "va-settled";

  /** Entries of the journal that belong here. */
  static final Set<String> KINDS = Set.of(PAID, TOLD, SETTLED);

  private final Stage stage;
  private final Map<String, VaPayment> payments = new LinkedHashMap<>();

  VaBooks(Stage stage) {
    this.stage = stage;
  }

  synchronized void apply(JournalEntry entry) {
    JsonNode data = entry.data();
    String id = data.required("id").asText();
    switch (entry.kind()) {
      case PAID ->
          payments.put(
              id,
              new VaPayment(
                  id,
                  data.required("number").asText(),
                  data.required("name").asText(),
                  new BigDecimal(data.required("amount").asText()),
                  entry.at(),
                  false,
                  false));
      case TOLD -> payments.computeIfPresent(id, (key, payment) -> payment.onceTold());
      case SETTLED -> payments.computeIfPresent(id, (key, payment) -> payment.onAccount());
      default -> throw new IllegalStateException("unknown entry of virtual accounts: " + entry);
    }
  }

  synchronized VaPayment paid(String id, String number, String name, BigDecimal amount) {
    stage.record(
        PAID, Map.of("id", id, "number", number, "name", name, "amount", amount.toPlainString()));
    return payments.get(id);
  }

  synchronized void told(VaPayment payment) {
    stage.record(TOLD, Map.of("id", payment.id()));
  }

  synchronized void settled(VaPayment payment) {
    stage.record(SETTLED, Map.of("id", payment.id()));
  }

  /** The newest payment of a number, as BCA answers when it is asked by number. */
  synchronized Optional<VaPayment> newestOf(String number) {
    return payments.values().stream()
        .filter(payment -> payment.number().equals(number))
        .reduce((one, next) -> next);
  }

  /** Oldest first. */
  synchronized List<VaPayment> all() {
    return List.copyOf(payments.values());
  }
}
