package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All QRIS codes of the bank. What it has said yes to is in the journal. */
final class QrBooks {

  static final String ISSUED = "qr-issued";
  static final String PAID = "qr-paid";
  static final String SETTLED = "qr-settled";

  /** Entries of the journal that belong here. */
  static final Set<String> KINDS = Set.of(ISSUED, PAID, SETTLED);

  private final Stage stage;
  private final Map<String, QrCode> codes = new LinkedHashMap<>();

  QrBooks(Stage stage) {
    this.stage = stage;
  }

  synchronized void apply(JournalEntry entry) {
    JsonNode data = entry.data();
    String reference = data.required("reference").asText();
    switch (entry.kind()) {
      case ISSUED ->
          codes.put(
              reference,
              new QrCode(
                  reference,
                  data.required("bankReference").asText(),
                  data.required("merchant").asText(),
                  new BigDecimal(data.required("amount").asText()),
                  Instant.parse(data.required("validUntil").asText()),
                  null,
                  null,
                  false));
      case PAID ->
          codes.computeIfPresent(
              reference,
              (key, code) ->
                  code.paid(new BigDecimal(data.required("amount").asText()), entry.at()));
      case SETTLED -> codes.computeIfPresent(reference, (key, code) -> code.onAccount());
      default -> throw new IllegalStateException("unknown QRIS entry: " + entry.kind());
    }
  }

  /** Gives out a code; empty when the merchant used this reference before. */
  synchronized Optional<QrCode> issue(
      String reference, String merchant, BigDecimal amount, Instant validUntil) {
    if (codes.containsKey(reference)) {
      return Optional.empty();
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("reference", reference);
    data.put("bankReference", "%013d".formatted(codes.size() + 1L));
    data.put("merchant", merchant);
    data.put("amount", amount.toPlainString());
    data.put("validUntil", validUntil.toString());
    stage.record(ISSUED, data);
    return find(reference);
  }

  synchronized Optional<QrCode> find(String reference) {
    return Optional.ofNullable(codes.get(reference));
  }

  /**
   * Pays the code of a picture.
   *
   * @throws BadCall when there is no such code, or it cannot be paid any more
   */
  synchronized QrCode pay(String content, BigDecimal amount) {
    QrCode code = byContent(content);
    if (code.paidAt() != null) {
      throw new BadCall("this code is paid already", "Kode QR ini sudah dibayar.");
    }
    if (!stage.clock().instant().isBefore(code.validUntil())) {
      throw new BadCall("this code has expired", "Kode QR ini sudah tidak berlaku.");
    }
    stage.record(PAID, Map.of("reference", code.reference(), "amount", amount.toPlainString()));
    return codes.get(code.reference());
  }

  /**
   * @throws BadCall when there is no such code
   */
  synchronized QrCode byContent(String content) {
    return codes.values().stream()
        .filter(code -> code.content().equals(content))
        .findFirst()
        .orElseThrow(
            () ->
                new BadCall(
                    "field 'content' must be a code of this bank", "Kode QR tidak dikenal."));
  }

  /** Marks a code's money as being on the merchant's account. */
  synchronized void settle(QrCode code) {
    stage.record(SETTLED, Map.of("reference", code.reference()));
  }

  /** Oldest first. */
  synchronized List<QrCode> all() {
    return List.copyOf(codes.values());
  }
}
