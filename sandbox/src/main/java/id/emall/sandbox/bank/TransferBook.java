package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Stage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whose the accounts are that can be paid, and the transfers that were asked for. Journaled. */
final class TransferBook {

  static final String PAYEE = "payee";
  static final String TRANSFER = "transfer";

  private final Stage stage;
  private final Map<String, String> payees = new HashMap<>();
  private final Map<String, Transfer> transfers = new LinkedHashMap<>();
  private final Map<String, Integer> asks = new HashMap<>();

  TransferBook(Stage stage) {
    this.stage = stage;
  }

  /**
   * A transfer that was taken.
   *
   * @param details amount and both accounts, for telling a repetition from another transfer
   * @param number the bank's own reference
   * @param pendingAsks how many questions find it unfinished
   * @param end the status after these, {@code 00} or {@code 06}
   */
  record Transfer(
      String reference,
      String service,
      String details,
      String number,
      int pendingAsks,
      String end) {}

  static boolean holds(JournalEntry entry) {
    return entry.kind().equals(PAYEE) || entry.kind().equals(TRANSFER);
  }

  synchronized void apply(JournalEntry entry) {
    JsonNode data = entry.data();
    if (entry.kind().equals(PAYEE)) {
      payees.put(
          key(data.required("bank").asText(), data.required("account").asText()),
          data.required("holder").asText());
      return;
    }
    String reference = data.required("reference").asText();
    transfers.put(
        reference,
        new Transfer(
            reference,
            data.required("service").asText(),
            data.required("details").asText(),
            data.required("number").asText(),
            data.required("pendingAsks").asInt(),
            data.required("end").asText()));
  }

  /**
   * @throws BadCall when bank or number are none
   */
  synchronized void open(String bank, String account, String holder) {
    if (!bank.matches("[0-9]{3}") || !account.matches("[0-9]{5,20}")) {
      throw new BadCall("fields 'bank' and 'account' must be 3 and 5 to 20 digits");
    }
    stage.record(PAYEE, Map.of("bank", bank, "account", account, "holder", holder));
  }

  synchronized Optional<String> holder(String bank, String account) {
    return Optional.ofNullable(payees.get(key(bank, account)));
  }

  synchronized Optional<Transfer> find(String reference) {
    return Optional.ofNullable(transfers.get(reference));
  }

  synchronized Transfer take(
      String reference, String service, String details, int pendingAsks, String end) {
    stage.record(
        TRANSFER,
        Map.of(
            "reference", reference,
            "service", service,
            "details", details,
            "number", "%018d".formatted(transfers.size() + 1L),
            "pendingAsks", pendingAsks,
            "end", end));
    return transfers.get(reference);
  }

  /** What a question about it is answered; each brings an unfinished one closer to its end. */
  synchronized String status(Transfer transfer) {
    int asked = asks.merge(transfer.reference(), 1, Integer::sum);
    return asked <= transfer.pendingAsks() ? "03" : transfer.end();
  }

  private static String key(String bank, String account) {
    return bank + " " + account;
  }
}
