package id.emall.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.SmsCall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twilio's own examples, recomputed with its library. */
class TwilioSignatureTest {

  private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
  private static final String JSON = "{\"property\": \"value\", \"boolean\": true}";
  private static final String JSON_URL =
      URL + "&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

  private final TwilioSignature signature = new TwilioSignature("12345");

  @ParameterizedTest
  @CsvSource({
    "%2B12349013030, 0/KCTR6DLpKmkAf8muzZqo1nDgQ=",
    "%2B14158675309, RSOYDt4T1cUTdK1PDd93/VVr8B8="
  })
  void a_form_is_proved_by_its_address_and_all_its_fields(String caller, String proof) {
    String form =
        "Digits=1234&To=%2B18005551212&From="
            + caller
            + "&Caller="
            + caller
            + "&CallSid=CA1234567890ABCDE";

    assertThat(signature.proves(form(URL, form, proof))).isTrue();
    assertThat(signature.proves(form(URL, form + "&More=1", proof))).isFalse();
    assertThat(signature.proves(form(URL + "3", form, proof))).isFalse();
    assertThat(signature.proves(form(URL, form, proof.toLowerCase()))).isFalse();
    assertThat(signature.proves(form(URL, form, null))).isFalse();
    assertThat(new TwilioSignature("54321").proves(form(URL, form, proof))).isFalse();
  }

  @Test
  void the_usual_port_may_be_written_or_not() {
    String form =
        "CallSid=CA1234567890ABCDE&Caller=%2B12349013030&Digits=1234"
            + "&From=%2B12349013030&To=%2B18005551212";
    String withPort = URL.replace("mycompany.com", "mycompany.com:443");

    assertThat(signature.proves(form(withPort, form, "0/KCTR6DLpKmkAf8muzZqo1nDgQ="))).isTrue();
    assertThat(
            signature.proves(
                form(URL.replace(".com", ".com:8443"), form, "0/KCTR6DLpKmkAf8muzZqo1nDgQ=")))
        .isFalse();
  }

  @Test
  void another_body_is_proved_by_its_hash_in_the_address() {
    String proof = "a9nBmqA0ju/hNViExpshrM61xv4=";

    assertThat(signature.proves(json(JSON_URL, JSON, proof))).isTrue();
    assertThat(signature.proves(json(JSON_URL, JSON + " ", proof))).isFalse();
    assertThat(signature.proves(json(URL, JSON, proof))).isFalse();
  }

  private static SmsCall form(String url, String form, String proof) {
    return call(url, form, proof, "application/x-www-form-urlencoded; charset=UTF-8");
  }

  private static SmsCall json(String url, String body, String proof) {
    return call(url, body, proof, "application/json");
  }

  private static SmsCall call(String url, String body, String proof, String type) {
    Map<String, String> headers = new HashMap<>(Map.of("content-type", type));
    if (proof != null) {
      headers.put("x-twilio-signature", proof);
    }
    return new SmsCall(
        "POST", URI.create(url), headers, body.getBytes(StandardCharsets.UTF_8), null);
  }
}
