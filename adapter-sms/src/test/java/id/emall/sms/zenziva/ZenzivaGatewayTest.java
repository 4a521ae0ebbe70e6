package id.emall.sms.zenziva;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.Submission;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ZenzivaGatewayTest {

  private static final String NUMBER = "+6281234567890";
  private static final OkHttpClient HTTP = new OkHttpClient();

  private static Sandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(SandboxOptions.any().with("sms.slowness", "PT3S"));
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void a_message_is_accepted_whether_the_status_is_a_string_or_a_number() throws IOException {
    Submission first = gateway(Map.of()).send(message(NUMBER, "Kode 123456 & lainnya"));
    Submission second = gateway(Map.of()).send(message(NUMBER, "Lagi"));

    assertThat(first).isInstanceOf(Submission.Accepted.class);
    assertThat(second).isInstanceOf(Submission.Accepted.class);
    assertThat(((Submission.Accepted) second).partIds()).singleElement().asString().matches("\\d+");
    assertThat(inbox()).contains("Kode 123456 & lainnya", "\"to\":\"081234567890\"");
  }

  @Test
  void wrong_credentials_are_told_apart_from_a_refused_message() {
    assertThat(gateway(Map.of("passkey", "wrong")).send(message(NUMBER, "Halo")))
        .isEqualTo(new Submission.NotAuthorised("5", "Userkey / Passkey Salah"));
    assertThat(gateway(Map.of()).send(message("+62215551234", "Halo")))
        .isEqualTo(new Submission.Refused("0", "Nomor tujuan tidak valid"));
    assertThat(gateway(Map.of()).send(message("+6591234567", "Halo")))
        .isInstanceOf(Submission.Refused.class);
  }

  @Test
  void a_server_error_means_try_later() throws IOException {
    fault("server-error");

    assertThat(gateway(Map.of()).send(message(NUMBER, "Halo")))
        .isInstanceOf(Submission.TryLater.class);
  }

  @Test
  void nobody_listening_means_try_later() throws IOException {
    int unused;
    try (ServerSocket socket = new ServerSocket(0)) {
      unused = socket.getLocalPort();
    }

    assertThat(
            gateway(Map.of("base-url", "http://127.0.0.1:" + unused)).send(message(NUMBER, "Halo")))
        .isInstanceOf(Submission.TryLater.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"accepted-but-answer-lost", "slow", "malformed"})
  void a_taken_message_without_a_good_answer_is_uncertain_and_sent_once(String fault)
      throws IOException {
    String text = "Pesan " + UUID.randomUUID();
    fault(fault);

    assertThat(gateway(Map.of("timeout", "PT1S")).send(message(NUMBER, text)))
        .isInstanceOf(Submission.Uncertain.class);
    assertThat(inbox()).containsOnlyOnce(text);
  }

  @Test
  void a_missing_setting_is_named() {
    AdapterSettings settings = new AdapterSettings("utama", Map.of("userkey", "u"));

    assertThatThrownBy(() -> new ZenzivaGatewayFactory().create(context(settings)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("passkey")
        .hasMessageContaining("utama");
  }

  private static SmsGateway gateway(Map<String, String> changes) {
    Map<String, String> values = new HashMap<>();
    values.put("base-url", sandbox.url());
    values.put("userkey", "sandbox-user");
    values.put("passkey", "sandbox-pass");
    values.putAll(changes);
    return new ZenzivaGatewayFactory().create(context(new AdapterSettings("utama", values)));
  }

  private static AdapterContext context(AdapterSettings settings) {
    return new AdapterContext(settings, HTTP, Clock.systemUTC(), null, name -> 1);
  }

  private static SmsMessage message(String to, String text) {
    return new SmsMessage(UUID.randomUUID(), to, text, Duration.ofMinutes(10), false, null);
  }

  private static void fault(String name) throws IOException {
    RequestBody body =
        RequestBody.create("{\"fault\":\"" + name + "\"}", MediaType.get("application/json"));
    call(new Request.Builder().url(sandbox.url() + "/sandbox/sms/faults").post(body).build());
  }

  private static String inbox() throws IOException {
    return call(
        new Request.Builder().url(sandbox.url() + "/sandbox/sms/messages?to=081234567890").build());
  }

  private static String call(Request request) throws IOException {
    try (Response response = HTTP.newCall(request).execute()) {
      assertThat(response.isSuccessful()).isTrue();
      return response.body().string();
    }
  }
}
