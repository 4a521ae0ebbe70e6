package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Calls the mall as a bank does: a token for each call, then the call, signed symmetrically with
 * the secret that the mall gave. Settings of the stand-in: {@code mall-url}, {@code caller-id},
 * {@code caller-secret}.
 */
final class MallCalls {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(MallClock.WIB);

  private final Stage stage;
  private final SnapKeys keys;
  private final String partnerId;
  private final String channelId;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final AtomicLong number = new AtomicLong();

  MallCalls(Stage stage, SnapKeys keys, String partnerId, String channelId) {
    this.stage = stage;
    this.keys = keys;
    this.partnerId = partnerId;
    this.channelId = channelId;
  }

  String callerId() {
    return stage.setting("caller-id", "sandbox-bank-caller");
  }

  String callerSecret() {
    return stage.setting("caller-secret", "sandbox-bank-caller-secret");
  }

  String publicPem() {
    return keys.publicPem();
  }

  /**
   * What the mall answered.
   *
   * @param status HTTP
   */
  record Answer(int status, JsonNode body) {

    String code() {
      return body.path("responseCode").asText();
    }
  }

  /** A number that the mall has not seen from this bank today. */
  String newExternalId() {
    return stage.clock().instant().toEpochMilli() + "%06d".formatted(number.incrementAndGet());
  }

  /**
   * How a call is made.
   *
   * @param forged whether the signature is a wrong one
   * @param externalId its number, or null for a fresh one
   * @param token what is sent for a token, or null for one that the mall gives
   */
  record Manner(boolean forged, String externalId, String token) {
    static final Manner USUAL = new Manner(false, null, null);
    static final Manner FORGED = new Manner(true, null, null);

    static Manner numbered(String externalId) {
      return new Manner(false, externalId, null);
    }

    static Manner withToken(String token) {
      return new Manner(false, null, token);
    }
  }

  /**
   * Makes a service call with a fresh number.
   *
   * @param door the name under which the mall knows the contract
   * @param path of the service
   * @param forged whether the signature is a wrong one
   * @throws BadCall when the mall cannot be reached
   */
  Answer call(String door, String path, JsonNode content, boolean forged) {
    return call(door, path, content, forged ? Manner.FORGED : Manner.USUAL);
  }

  /** The same, in whatever manner. */
  Answer call(String door, String path, JsonNode content, Manner manner) {
    String prefix = "/bank/" + door;
    String token = manner.token() == null ? token(prefix) : manner.token();
    String externalId = manner.externalId() == null ? newExternalId() : manner.externalId();
    byte[] body = Json.write(content).getBytes(StandardCharsets.UTF_8);
    String timestamp = MOMENT.format(stage.clock().instant());
    String text = "POST:" + path + ":" + token + ":" + Seals.sha256(body) + ":" + timestamp;
    String secret = manner.forged() ? "no secret of anybody" : callerSecret();
    return send(
        request(prefix + path, body)
            .header("Authorization", "Bearer " + token)
            .header("X-TIMESTAMP", timestamp)
            .header(
                "X-SIGNATURE",
                Base64.getEncoder().encodeToString(Seals.mac("HmacSHA512", secret, text)))
            .header("X-PARTNER-ID", partnerId)
            .header("CHANNEL-ID", channelId)
            .header("X-EXTERNAL-ID", externalId)
            .build());
  }

  /** A call of another kind, with headers of its own. */
  Answer post(String path, byte[] body, Map<String, String> headers) {
    HttpRequest.Builder request = request(path, body);
    headers.forEach(request::header);
    return send(request.build());
  }

  private String token(String prefix) {
    String timestamp = MOMENT.format(stage.clock().instant());
    byte[] body = "{\"grantType\":\"client_credentials\"}".getBytes(StandardCharsets.UTF_8);
    Answer answer =
        send(
            request(prefix + "/openapi/v1.0/access-token/b2b", body)
                .header("X-TIMESTAMP", timestamp)
                .header("X-CLIENT-KEY", callerId())
                .header("X-SIGNATURE", signed(callerId() + "|" + timestamp))
                .build());
    return answer.body().path("accessToken").asText();
  }

  private HttpRequest.Builder request(String path, byte[] body) {
    return HttpRequest.newBuilder(URI.create(mall() + path))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  private String mall() {
    return stage.setting("mall-url", "http://127.0.0.1:8080");
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), read(response.body()));
    } catch (IOException e) {
      throw new BadCall("the mall at " + mall() + " does not answer: " + e, "Mal tidak menjawab.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadCall("the call to the mall was interrupted");
    }
  }

  private static JsonNode read(byte[] body) {
    try {
      return Json.read(body);
    } catch (BadCall e) {
      return Json.object();
    }
  }

  private String signed(String text) {
    try {
      Signature signer = Signature.getInstance("SHA256withRSA");
      signer.initSign(keys.own());
      signer.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the bank's development key cannot sign", e);
    }
  }
}
