package id.emall.courier;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.PushParser;
import id.emall.contracts.courier.PushParser.Pushed;
import id.emall.contracts.courier.TrackResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Takes a push in: proves it on the bytes as received, then reads it. An empty body is a try of the
 * door and tells nothing.
 */
public final class PushedNews implements PushParser {

  private final String courier;
  private final PushProof proof;
  private final Function<JsonNode, List<Pushed>> reading;

  /**
   * @param reading what a body tells, throwing {@link Unanswered} when it cannot be read
   */
  public PushedNews(String courier, PushProof proof, Function<JsonNode, List<Pushed>> reading) {
    this.courier = courier;
    this.proof = proof;
    this.reading = reading;
  }

  @Override
  public List<Pushed> parse(Map<String, String> headers, byte[] body) {
    if (isBlank(body)) {
      return List.of();
    }
    proof.check(headers, body);
    return read(body);
  }

  @Override
  public List<Pushed> read(byte[] body) {
    if (isBlank(body)) {
      return List.of();
    }
    try {
      return reading.apply(Json.read(courier, body));
    } catch (Unanswered e) {
      throw new OutsideFailure(
          e.failure().kind() == Kind.AUTH ? Kind.AUTH : Kind.MALFORMED,
          e.failure().code(),
          courier + "'s push cannot be read: " + e.failure().getMessage());
    }
  }

  private static boolean isBlank(byte[] body) {
    return new String(body, StandardCharsets.UTF_8).isBlank();
  }

  /**
   * News with an id that its content alone decides, so that the same news sent again has the same.
   *
   * @param what tells this news from other news of the parcel
   */
  public static Pushed of(String courier, String number, String what, TrackResult result) {
    String text = String.join("|", courier, number, what);
    return new Pushed(Seal.sha256Hex(text.getBytes(StandardCharsets.UTF_8)), number, result);
  }

  /** The same where the scans themselves are the news. */
  public static Pushed of(String courier, String number, JsonNode content, TrackResult result) {
    return of(courier, number, content.toString(), result);
  }
}
