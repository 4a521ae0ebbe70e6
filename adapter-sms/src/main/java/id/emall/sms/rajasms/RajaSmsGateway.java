package id.emall.sms.rajasms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.sms.SmsCallReader;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.Submission;
import id.emall.sms.http.HttpSending;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Hands messages to {@code /sms/api_sms_<product>_send_json.php}, one packet a call, its text
 * URL-encoded as the clients send it. Its callback goes to the sealed address of the message.
 */
final class RajaSmsGateway implements SmsGateway {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MediaType TYPE = MediaType.get("application/json");
  private static final String COUNTRY = "+62";
  private static final Set<String> PRODUCTS = Set.of("reguler", "masking", "otp");

  private final HttpSending http;
  private final HttpUrl sendSms;
  private final String apiKey;
  private final RajaSmsAnswer answers;
  private final RajaSmsCalls calls;

  RajaSmsGateway(HttpSending http, HttpUrl base, AdapterSettings settings) {
    String product = settings.get("product", "reguler");
    if (!PRODUCTS.contains(product)) {
      throw new IllegalArgumentException(
          "setting 'product' of adapter '%s' must be one of %s"
              .formatted(settings.name(), PRODUCTS));
    }
    this.http = http;
    this.sendSms =
        base.newBuilder().addPathSegments("sms/api_sms_" + product + "_send_json.php").build();
    this.apiKey = settings.secret("api-key");
    this.answers = new RajaSmsAnswer(settings);
    this.calls = new RajaSmsCalls(settings);
  }

  @Override
  public Submission send(SmsMessage message) {
    if (!message.to().startsWith(COUNTRY)) {
      return new Submission.Refused("number", "Raja-SMS reaches Indonesian numbers only");
    }
    Request request =
        new Request.Builder()
            .url(sendSms)
            .post(RequestBody.create(packet(message).toString(), TYPE))
            .build();
    return http.send(
        request, answer -> answer.good() ? answers.read(answer.body()) : answer.refusal());
  }

  private ObjectNode packet(SmsMessage message) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("apikey", apiKey)
            .put("callbackurl", message.receipts() == null ? "" : message.receipts().toString());
    body.putArray("datapacket")
        .addObject()
        .put("number", "0" + message.to().substring(COUNTRY.length()))
        .put("message", URLEncoder.encode(message.text(), StandardCharsets.UTF_8))
        .put("sendingdatetime", "");
    return body;
  }

  @Override
  public Optional<SmsCallReader> calls() {
    return Optional.of(calls);
  }
}
