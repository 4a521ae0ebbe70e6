package id.emall.contracts.bank.push;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call as it came over the wire.
 *
 * @param path what follows {@code /bank/<name>}, with its leading slash, e.g. {@code
 *     /openapi/v1.0/transfer-va/payment}; without query
 * @param url path and query in full as the caller sent them, for signatures
 * @param headers by name in lower case
 * @param body the bytes as received
 */
public record PushCall(
    String method, String path, String url, Map<String, List<String>> headers, byte[] body) {

  public PushCall {
    Map<String, List<String>> lower = new TreeMap<>();
    headers.forEach(
        (name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = Map.copyOf(lower);
  }

  /** A header that was sent exactly once and is not empty, blanks at its ends removed. */
  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.size() == 1
        ? Optional.of(values.getFirst().strip()).filter(value -> !value.isEmpty())
        : Optional.empty();
  }

  /** Headers and body may hold secrets. */
  @Override
  public String toString() {
    return "PushCall[" + method + " " + path + ", " + body.length + " bytes]";
  }
}
