package id.emall.courier.pos;

import id.emall.contracts.courier.TrackQuery;
import id.emall.courier.AccessToken;
import id.emall.courier.Answer;
import id.emall.courier.Conversation;
import id.emall.courier.CourierSettings;
import id.emall.courier.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Asks Pos Indonesia's gateway about a parcel. */
final class PosGateway {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final String TRACK_PATH = "/utilitas/1.0.1/getTrackAndTrace";

  private final HttpUrl url;
  private final String numberField;
  private final Conversation conversation;
  private final AccessToken token;
  private final Optional<PosSignature> signature;
  private final Map<String, String> userHeaders;

  PosGateway(CourierSettings settings, HttpUrl baseUrl) {
    this.url = under(settings, baseUrl, settings.own().get("track-path", TRACK_PATH));
    this.numberField = settings.oneOf("number-field", "resi", List.of("resi", "barcode"));
    this.conversation = settings.conversation();
    this.token =
        new AccessToken(
            settings.context().tokens(),
            settings.tokenName(),
            settings.context().clock(),
            conversation,
            tokenRequest(settings, under(settings, baseUrl, "/token")),
            AccessToken::oauth);
    this.signature =
        settings
            .own()
            .find("signing-key")
            .map(
                key ->
                    new PosSignature(
                        key, settings.own().secret("signing-secret"), settings.context().clock()));
    this.userHeaders =
        settings
            .own()
            .find("pos-user")
            .map(
                user ->
                    Map.of(
                        "X-POS-USER",
                        user,
                        "X-POS-PASSWORD",
                        settings.own().secret("pos-password")))
            .orElse(Map.of());
  }

  private static HttpUrl under(CourierSettings settings, HttpUrl baseUrl, String path) {
    if (!path.startsWith("/")) {
      throw settings.refused("track-path", "must begin with a slash");
    }
    return baseUrl.newBuilder().addPathSegments(path.substring(1)).build();
  }

  private static Request tokenRequest(CourierSettings settings, HttpUrl url) {
    return new Request.Builder()
        .url(url)
        .header(
            "Authorization",
            Credentials.basic(
                settings.own().get("client-id"),
                settings.own().secret("client-secret"),
                StandardCharsets.UTF_8))
        .post(new FormBody.Builder().add("grant_type", "client_credentials").build())
        .build();
  }

  byte[] ask(TrackQuery query) {
    byte[] body = Json.write(Json.object().put(numberField, query.number()));
    return token
        .call(value -> conversation.answer(request(value, body)), PosGateway::refused)
        .bodyIfGood();
  }

  private static boolean refused(Answer answer) {
    return answer.status() == 401;
  }

  private Request request(String accessToken, byte[] body) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("Authorization", "Bearer " + accessToken)
            .header("Accept", "application/json")
            .post(RequestBody.create(body, JSON));
    userHeaders.forEach(request::header);
    signature.ifPresent(
        seal ->
            seal.headers("POST", url.encodedPath(), accessToken, body).forEach(request::header));
    return request.build();
  }
}
