package id.emall.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsGatewayFactory;
import id.emall.contracts.sms.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What must hold for every gateway that is spoken to over HTTP: run against the gateway as the
 * sandbox plays it. A new adapter extends this, or {@link CallingContract} when its gateway calls
 * the mall, and says what differs; what fails is what it does not satisfy.
 */
@Timeout(60)
public abstract class GatewayContract extends GatewayAtWork {

  private static final Set<String> SENT_BY_THE_GATEWAY =
      Set.of("inbound-secret", "app-secret", "verify-token");

  /**
   * @param standIn its name in the sandbox
   */
  protected GatewayContract(SmsGatewayFactory factory, String standIn) {
    super(factory, standIn);
  }

  @Test
  void it_is_found_by_its_kind_and_tells_every_setting_once() {
    assertThat(ServiceLoader.load(SmsGatewayFactory.class, factory.getClass().getClassLoader()))
        .extracting(SmsGatewayFactory::kind)
        .contains(factory.kind());
    assertThat(settings).containsEntry("adapter", factory.kind());
    assertThat(factory.settings()).extracting(SettingKey::name).doesNotHaveDuplicates();
    assertThat(factory.settings())
        .extracting(SettingKey::name)
        .containsAll(settings.keySet().stream().filter(key -> !key.equals("adapter")).toList());
  }

  @Test
  void a_required_setting_that_is_missing_is_named() {
    for (SettingKey key : factory.settings()) {
      if (key.required()) {
        String value = settings.remove(key.name());
        assertThatThrownBy(this::gateway)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(key.name())
            .hasMessageContaining(gateway.name());
        settings.put(key.name(), value);
      }
    }
    settings.put("base-url", "nowhere");
    assertThatThrownBy(this::gateway).hasMessageContaining("base-url");
  }

  @Test
  void a_message_arrives_as_it_was_written() {
    assertThat(send("Kode 123456 & lainnya + 100% <aman>")).isInstanceOf(Submission.Accepted.class);

    assertThat(gateway.phone(number)).containsExactly("Kode 123456 & lainnya + 100% <aman>");
  }

  @Test
  void what_the_gsm_alphabet_lacks_and_what_is_long_arrives_whole() {
    String chinese = "Pesanan 订单 dibayar ✓ 😀";
    String gsm = "Pesanan {A~B} seharga € 10 [lunas] " + "tunggu kabar berikutnya ".repeat(8);
    String ucs = "✓ " + "Pesanan Anda sedang dikirim ".repeat(5);

    for (String text : List.of(chinese, gsm.strip(), ucs.strip())) {
      assertThat(send(text)).isInstanceOf(Submission.Accepted.class);
    }

    assertThat(gateway.phone(number)).containsExactly(ucs.strip(), gsm.strip(), chinese);
  }

  @Test
  void a_number_that_cannot_be_reached_is_refused() {
    number = "+62215551234";

    assertThat(send("Halo"))
        .isInstanceOfSatisfying(
            Submission.Refused.class,
            refused -> {
              assertThat(refused.code()).isNotBlank();
              assertThat(refused.text()).isNotBlank();
            });
  }

  @Test
  void what_the_gateway_does_not_want_is_refused() {
    gateway.fault("rejected");

    assertThat(send("Halo")).isInstanceOf(Submission.Refused.class);
  }

  @Test
  void wrong_credentials_are_told_apart_and_stay_secret() {
    for (SettingKey key : factory.settings()) {
      if (key.secret() && !SENT_BY_THE_GATEWAY.contains(key.name())) {
        String value = settings.put(key.name(), "wrong-and-secret");
        Submission answer = send("Halo");

        assertThat(answer).as(key.name()).isInstanceOf(Submission.NotAuthorised.class);
        assertThat(answer.toString()).doesNotContain("wrong-and-secret");
        settings.put(key.name(), value);
      }
    }
  }

  @Test
  void too_many_messages_pause_for_as_long_as_the_gateway_asks() {
    gateway.fault("throttled");

    assertThat(send("Halo"))
        .isInstanceOfSatisfying(
            Submission.TryLater.class,
            later -> assertThat(later.retryAfter()).isEqualTo(Duration.ofSeconds(60)));
  }

  @Test
  void a_broken_gateway_and_an_unreachable_one_have_not_taken_it() {
    gateway.fault("server-error");
    assertThat(send("Halo")).isInstanceOf(Submission.TryLater.class);

    settings.put("base-url", "http://127.0.0.1:1");
    assertThat(send("Halo")).isInstanceOf(Submission.TryLater.class);
    assertThat(gateway.phone(number)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"accepted-but-answer-lost", "slow", "malformed"})
  void a_taken_message_without_a_good_answer_is_uncertain_and_sent_once(String fault) {
    settings.put("timeout", "PT1S");
    gateway.fault(fault);

    assertThat(send("Halo")).isInstanceOf(Submission.Uncertain.class);
    assertThat(gateway.phone(number)).containsExactly("Halo");
  }

  @Test
  void no_secret_is_told_whatever_goes_wrong() {
    List<String> secrets =
        factory.settings().stream()
            .filter(SettingKey::secret)
            .map(key -> Optional.ofNullable(settings.get(key.name())))
            .flatMap(Optional::stream)
            .toList();
    settings.put("timeout", "PT1S");
    SmsGateway made = gateway();
    List<String> told = new ArrayList<>();
    told.add(made.toString());
    for (String fault :
        List.of("throttled", "server-error", "malformed", "accepted-but-answer-lost", "slow")) {
      gateway.fault(fault);
      told.add(made.send(message("Halo")).toString());
    }

    assertThat(secrets).isNotEmpty();
    assertThat(secrets).allSatisfy(secret -> assertThat(told).noneMatch(t -> t.contains(secret)));
  }
}
