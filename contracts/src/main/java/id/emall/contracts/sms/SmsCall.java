package id.emall.contracts.sms;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A gateway's call to the mall.
 *
 * @param method {@code GET} or {@code POST}
 * @param url the public address that was called, by the settings and not by what the caller says,
 *     with its query as received
 * @param headers lower-case names
 * @param body exact bytes as received
 * @param messageId our message, when the call came by {@link SmsMessage#receipts}, whose seal the
 *     core has checked; else null
 */
public record SmsCall(
    String method, URI url, Map<String, String> headers, byte[] body, UUID messageId) {

  /** A field of a query or form, in the order received. */
  public record Field(String name, String value) {}

  /** Fields of the query. */
  public List<Field> query() {
    return fields(url.getRawQuery());
  }

  /** Fields of the body, if it is a form; else none. */
  public List<Field> form() {
    String type = headers.getOrDefault("content-type", "");
    return type.startsWith("application/x-www-form-urlencoded")
        ? fields(new String(body, StandardCharsets.UTF_8))
        : List.of();
  }

  /** The first field of this name in the form or else the query. */
  public Optional<String> field(String name) {
    List<Field> all = new ArrayList<>(form());
    all.addAll(query());
    return all.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst();
  }

  private static List<Field> fields(String encoded) {
    List<Field> fields = new ArrayList<>();
    if (encoded == null || encoded.isEmpty()) {
      return fields;
    }
    for (String pair : encoded.split("&")) {
      int sign = pair.indexOf('=');
      fields.add(
          new Field(
              decoded(sign < 0 ? pair : pair.substring(0, sign)),
              sign < 0 ? "" : decoded(pair.substring(sign + 1))));
    }
    return fields;
  }

  /** What is no escape stays as it came: a caller's mistake must not lose its news. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
