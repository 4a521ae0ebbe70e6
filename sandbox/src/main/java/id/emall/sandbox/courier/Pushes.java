package id.emall.sandbox.courier;

import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells the mall of a parcel without being asked: one call for each of its scans, in their order or
 * the other way round, once or twice, with the right secret or a wrong one. Settings: {@code
 * mall-url}, {@code push-secret}.
 */
final class Pushes {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Stage stage;
  private final String path;
  private final String header;
  private final BinaryOperator<String> proof;
  private final Function<Parcel, Object> body;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * @param name under which the mall knows the courier
   * @param header that proves a push
   * @param proof what the header holds, of body and secret
   * @param body what is told of a parcel as it stands
   */
  Pushes(
      Stage stage,
      String name,
      String header,
      BinaryOperator<String> proof,
      Function<Parcel, Object> body) {
    this.stage = stage;
    this.path = "/courier/" + name + "/push";
    this.header = header;
    this.proof = proof;
    this.body = body;
  }

  String secret() {
    return stage.setting("push-secret", "sandbox-push-secret");
  }

  /** Sends all of a parcel's scans and answers what the mall said to each call. */
  Reply send(Call call, Parcel parcel) {
    List<Integer> counts =
        new ArrayList<>(IntStream.rangeClosed(1, parcel.scans().size()).boxed().toList());
    if (call.field("order").orElse("").equals("reversed")) {
      Collections.reverse(counts);
    }
    int times = call.number("times", 1);
    String secret = call.field("forged").isPresent() ? "no secret of anybody" : secret();
    List<Integer> answered = new ArrayList<>();
    for (int count : counts) {
      for (int time = 0; time < times; time++) {
        answered.add(post(Json.write(body.apply(parcel.after(count))), secret));
      }
    }
    return Reply.json(Map.of("answered", answered));
  }

  private int post(String text, String secret) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(mall() + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header(header, proof.apply(text, secret))
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new BadCall("the mall at " + mall() + " does not answer: " + e, "Mal tidak menjawab.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadCall("the call to the mall was interrupted");
    }
  }

  private String mall() {
    return stage.setting("mall-url", "http://127.0.0.1:8080");
  }

  /** HMAC-SHA256 of the body in hex. */
  static String hmac(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 cannot be computed", e);
    }
  }
}
