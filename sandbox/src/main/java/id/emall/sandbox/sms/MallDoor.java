package id.emall.sandbox.sms;

import id.emall.sandbox.frame.BadCall;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By which a gateway calls the mall, now or soon. */
final class MallDoor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MallDoor.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private ScheduledExecutorService soon;
  private String lastAnswer = "";

  /**
   * The status that was answered.
   *
   * @param request null for none
   */
  List<Integer> call(HttpRequest.Builder request) {
    if (request == null) {
      return List.of();
    }
    HttpRequest call = request.timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer = http.send(call, HttpResponse.BodyHandlers.ofString());
      answered(answer.body());
      return List.of(answer.statusCode());
    } catch (IOException e) {
      throw new BadCall(
          "the mall at " + call.uri().getAuthority() + " does not answer: " + e,
          "Mal tidak menjawab.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadCall("the call to the mall was interrupted");
    }
  }

  private synchronized void answered(String body) {
    lastAnswer = body;
  }

  /** What the mall said to the call before. */
  synchronized String lastAnswer() {
    return lastAnswer;
  }

  synchronized void later(Duration wait, Runnable work) {
    if (soon == null) {
      soon = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    }
    soon.schedule(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            LOG.warn("the mall was not told: {}", e.getMessage());
          }
        },
        wait.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  String freshId() {
    return UUID.randomUUID().toString();
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static byte[] mac(String algorithm, String secret, String signed) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm + " is missing", e);
    }
  }

  /** The address with its last sign changed: a seal that nobody made. */
  static String spoilt(String address) {
    int end = address.indexOf('?') < 0 ? address.length() : address.indexOf('?');
    char other = address.charAt(end - 1) == 'A' ? 'B' : 'A';
    return address.substring(0, end - 1) + other + address.substring(end);
  }

  @Override
  public synchronized void close() {
    if (soon != null) {
      soon.shutdownNow();
    }
  }
}
