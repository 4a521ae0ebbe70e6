package id.emall.sandbox.frame;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a stand-in answers.
 *
 * @param status HTTP status
 * @param headers by name
 * @param body the exact bytes to send
 * @param delay how long to wait before answering
 * @param breakage how the answer breaks on its way
 */
public record Reply(
    int status, Map<String, String> headers, byte[] body, Duration delay, Breakage breakage) {

  /** How an answer breaks on its way. */
  public enum Breakage {
    NONE,
    /** The connection is reset before a byte is sent. */
    CUT,
    /** The connection ends in the middle of the body. */
    HALF,
    /** A status line, then bytes that are no HTTP, then the end of the connection. */
    GARBAGE
  }

  public static Reply json(int status, Object value) {
    return text(status, "application/json", Json.write(value));
  }

  /** A 200 of JSON. */
  public static Reply json(Object value) {
    return json(200, value);
  }

  public static Reply html(String page) {
    return text(200, "text/html; charset=utf-8", page);
  }

  public static Reply text(int status, String type, String text) {
    return bytes(status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply bytes(int status, String type, byte[] body) {
    return new Reply(status, Map.of("Content-Type", type), body, Duration.ZERO, Breakage.NONE);
  }

  /** A reset connection. */
  public static Reply cut() {
    return new Reply(200, Map.of(), new byte[0], Duration.ZERO, Breakage.CUT);
  }

  /** Bytes that are no HTTP. */
  public static Reply garbage() {
    return new Reply(200, Map.of(), new byte[0], Duration.ZERO, Breakage.GARBAGE);
  }

  /** The same, but the connection ends in the middle of the body. */
  public Reply half() {
    return new Reply(status, headers, body, delay, Breakage.HALF);
  }

  public Reply header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, body, delay, breakage);
  }

  public Reply delayed(Duration by) {
    return new Reply(status, headers, body, by, breakage);
  }
}
