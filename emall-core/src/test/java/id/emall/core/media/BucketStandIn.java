package id.emall.core.media;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A bucket that takes nothing whose signature is wrong: checked after "Signature Calculations for
 * the Authorization Header: Transferring Payload in a Single Chunk (AWS Signature Version 4)" of
 * the Amazon S3 API Reference, by code of its own.
 */
final class BucketStandIn implements AutoCloseable {

  static final String KEY = "AKIDEXAMPLE";
  static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  static final String REGION = "ap-southeast-3";

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request, ?"
              + "SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  volatile boolean down;

  /** Done before an object is handed out, as long as the caller waits for it. */
  volatile Runnable beforeGet = () -> {};

  private final HttpServer server;

  BucketStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    try (exchange) {
      if (down) {
        exchange.sendResponseHeaders(503, -1);
      } else if (!isSigned(exchange, body)) {
        exchange.sendResponseHeaders(403, -1);
      } else {
        act(exchange, body);
      }
    }
  }

  private void act(HttpExchange exchange, byte[] body) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(path, body);
        exchange.sendResponseHeaders(200, -1);
      }
      case "GET" -> {
        beforeGet.run();
        byte[] content = objects.get(path);
        exchange.sendResponseHeaders(
            content == null ? 404 : 200, content == null ? -1 : content.length);
        if (content != null) {
          exchange.getResponseBody().write(content);
        }
      }
      case "DELETE" -> {
        objects.remove(path);
        exchange.sendResponseHeaders(204, -1);
      }
      default -> exchange.sendResponseHeaders(405, -1);
    }
  }

  private static boolean isSigned(HttpExchange exchange, byte[] body) {
    Matcher given = AUTHORIZATION.matcher(header(exchange, "Authorization"));
    if (!given.matches() || !given.group(1).equals(KEY) || !given.group(3).equals(REGION)) {
      return false;
    }
    String time = header(exchange, "X-Amz-Date");
    Instant at = TIME.parse(time, Instant::from);
    List<String> signed = Arrays.asList(given.group(4).split(";"));
    return Duration.between(at, Instant.now()).abs().compareTo(Duration.ofMinutes(15)) < 0
        && time.startsWith(given.group(2))
        && signed.containsAll(List.of("host", "x-amz-content-sha256", "x-amz-date"))
        && header(exchange, "X-Amz-Content-Sha256").equals(sha256(body))
        && signature(exchange, given.group(4), signed, time).equals(given.group(5));
  }

  private static String signature(
      HttpExchange exchange, String signedHeaders, List<String> signed, String time) {
    String headers =
        signed.stream()
            .map(name -> name + ":" + header(exchange, name).strip() + "\n")
            .collect(Collectors.joining());
    String query = exchange.getRequestURI().getRawQuery();
    String canonical =
        String.join(
            "\n",
            exchange.getRequestMethod(),
            exchange.getRequestURI().getRawPath(),
            query == null ? "" : query,
            headers,
            signedHeaders,
            header(exchange, "X-Amz-Content-Sha256"));
    String day = time.substring(0, 8);
    String scope = day + "/" + REGION + "/s3/aws4_request";
    String toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            time,
            scope,
            sha256(canonical.getBytes(StandardCharsets.UTF_8)));
    byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
    for (String part : List.of(day, REGION, "s3", "aws4_request", toSign)) {
      key = mac(key, part);
    }
    return HexFormat.of().formatHex(key);
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
