package id.emall.sandbox.frame;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it came over the wire.
 *
 * @param method in capitals
 * @param path percent-encoded as received, without the query
 * @param query the part after {@code ?}, as received; empty when there is none
 * @param headers by lower-case name, first value only
 * @param params what the route's {@code {names}} matched, decoded
 * @param body the exact bytes received
 */
public record Call(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    Map<String, String> params,
    byte[] body) {

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** What a {@code {name}} of the route matched. */
  public String param(String name) {
    return params.get(name);
  }

  /** A query parameter, decoded. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(decode(query).get(name));
  }

  /** Every value of a query parameter that stands more than once, decoded, in order. */
  public List<String> queries(String name) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
        .toList();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * @throws BadCall when the body is no JSON
   */
  public JsonNode json() {
    return Json.read(body);
  }

  /** Whether an HTML form sent this, rather than a program. A JSON object counts as no form. */
  public boolean isForm() {
    boolean said =
        header("Content-Type")
            .map(type -> type.toLowerCase(Locale.ROOT))
            .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
            .isPresent();
    return said && !text().stripLeading().startsWith("{");
  }

  /** The fields of an HTML form. */
  public Map<String, String> form() {
    return decode(text());
  }

  /** A field of a control call, sent as JSON or by a form; empty when absent or blank. */
  public Optional<String> field(String name) {
    String value;
    if (isForm()) {
      value = form().get(name);
    } else if (body.length == 0) {
      value = null;
    } else {
      JsonNode node = json().path(name);
      value = node.isMissingNode() || node.isNull() ? null : node.asText();
    }
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  /**
   * @throws BadCall when the field is absent
   */
  public String need(String name) {
    return field(name)
        .orElseThrow(
            () -> new BadCall("field '" + name + "' is required", "Masih ada isian yang kosong."));
  }

  /**
   * An amount of money above zero with at most two decimals, e.g. {@code 147356} or {@code
   * 147356.50}; a form may give it as people write it, {@code Rp147.356}.
   *
   * @throws BadCall when it cannot be read
   */
  public BigDecimal amount(String name) {
    String text = need(name);
    return (isForm() ? TypedAmount.byPeople(text) : TypedAmount.plain(text))
        .orElseThrow(
            () ->
                new BadCall(
                    "field '" + name + "' must be an amount such as 147356.00, got '" + text + "'",
                    "Tulis jumlah seperti 147.356 atau Rp147.356, bukan '" + text + "'."));
  }

  /**
   * @throws BadCall when it cannot be read
   */
  public int number(String name, int fallback) {
    return field(name)
        .map(
            text -> {
              if (!text.matches("-?[0-9]{1,9}")) {
                throw new BadCall(
                    "field '" + name + "' must be a whole number, got '" + text + "'");
              }
              return Integer.parseInt(text);
            })
        .orElse(fallback);
  }

  /**
   * A moment such as {@code 2026-01-31T09:30:00Z}.
   *
   * @throws BadCall when it cannot be read
   */
  public Optional<Instant> moment(String name) {
    return field(name)
        .map(
            text -> {
              try {
                return java.time.OffsetDateTime.parse(text).toInstant();
              } catch (java.time.format.DateTimeParseException e) {
                throw new BadCall(
                    "field '"
                        + name
                        + "' must be a moment such as 2026-01-31T09:30:00+07:00, got '"
                        + text
                        + "'");
              }
            });
  }

  Call with(Map<String, String> matched) {
    return new Call(method, path, query, headers, matched, body);
  }

  private static Map<String, String> decode(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        fields.putIfAbsent(
            URLDecoder.decode(name, StandardCharsets.UTF_8),
            URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
    }
    return fields;
  }
}
