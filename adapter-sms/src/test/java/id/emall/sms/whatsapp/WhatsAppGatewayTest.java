package id.emall.sms.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.SmsCall;
import id.emall.contracts.sms.SmsCallReader.Told;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.Submission;
import id.emall.sms.HearingContract;
import id.emall.sms.http.CallProof;
import id.emall.sms.http.HttpSending.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The adapter against WhatsApp as the sandbox plays it, and shapes of Meta's documentation. */
class WhatsAppGatewayTest extends HearingContract {

  WhatsAppGatewayTest() {
    super(new WhatsAppFactory(), "whatsapp");
  }

  @Override
  protected boolean tellsByItsOwnId() {
    return true;
  }

  @Test
  void a_template_takes_the_text_in_one_line_and_who_wrote_gets_it_as_it_is() {
    SmsGateway made = gateway();
    assertThat(made.send(message("Satu\n\tdua     tiga"))).isInstanceOf(Submission.Accepted.class);

    gateway.play("/inbound", Map.of("from", number, "text", "halo", "forged", "true"));
    hear(made, number.substring(1), Instant.now());
    assertThat(made.send(message("Satu\ndua"))).isInstanceOf(Submission.Accepted.class);

    assertThat(gateway.phone(number)).containsExactly("Satu\ndua", "Satu dua tiga");
  }

  @Test
  void who_wrote_a_day_ago_gets_a_template_again() {
    SmsGateway made = gateway();
    hear(made, number.substring(1), Instant.now().minus(Duration.ofHours(24)));

    assertThat(made.send(message("Satu\ndua"))).isInstanceOf(Submission.Accepted.class);

    assertThat(gateway.phone(number)).containsExactly("Satu dua");
  }

  @Test
  void one_time_codes_go_another_way_unless_the_settings_say_so() {
    SmsMessage code =
        new SmsMessage(UUID.randomUUID(), number, "Kode 123", Duration.ofMinutes(5), true, null);

    assertThat(gateway().send(code)).isInstanceOf(Submission.Refused.class);
    settings.put("codes", "true");
    assertThat(gateway().send(code)).isInstanceOf(Submission.Accepted.class);
  }

  @Test
  void a_template_that_nobody_approved_stops_the_gateway() {
    settings.put("template", "belum_ada");

    assertThat(send("Halo")).isInstanceOf(Submission.NotAuthorised.class);
  }

  @Test
  void limits_come_with_any_status() {
    String body = "{\"error\":{\"message\":\"(#131056) Pair rate limit hit\",\"code\":131056}}";

    assertThat(WhatsAppAnswer.read(new Answer(400, body, null)))
        .isInstanceOf(Submission.TryLater.class);
    assertThat(WhatsAppAnswer.read(new Answer(400, "{\"error\":{\"code\":131009}}", null)))
        .isInstanceOf(Submission.Refused.class);
    assertThat(WhatsAppAnswer.read(new Answer(200, "{\"messages\":[]}", null)))
        .isInstanceOf(Submission.Uncertain.class);
  }

  @Test
  void the_webhook_is_verified_with_the_token_alone() {
    JsonNode right = gateway.played("/verify", Map.of());
    JsonNode wrong = gateway.played("/verify", Map.of("forged", "true"));

    assertThat(right.path("answered").path(0).asInt()).isEqualTo(200);
    assertThat(right.path("said").asText()).isEqualTo("1158201444");
    assertThat(wrong.path("answered").path(0).asInt()).isEqualTo(401);
    assertThatThrownBy(
            () ->
                read(
                    gateway(),
                    "GET",
                    "?hub.mode=subscribe&hub.challenge=%3Cb%3E&hub.verify_token="
                        + settings.get("verify-token"),
                    ""))
        .isInstanceOf(OutsideFailure.class);
  }

  @Test
  void states_and_words_of_one_call_are_read_together_and_those_of_other_numbers_passed_over() {
    String ours = settings.get("phone-number-id");
    String body =
        """
        {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
        "metadata":{"phone_number_id":"%s"},
        "statuses":[{"id":"wamid.A","status":"read","timestamp":"1750857384","recipient_id":"62"},
          {"id":"wamid.B","status":"failed","timestamp":"1750857384","errors":[{"code":131047}]}],
        "messages":[{"from":"628123","id":"wamid.C","timestamp":"1750857384","type":"image","image":{}},
          {"from":"628123","id":"wamid.D","timestamp":"1750857384","type":"reaction","reaction":{}}]}}]},
        {"id":"2","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"elsewhere"},
        "statuses":[{"id":"wamid.E","status":"sent"}]}}]}]}
        """
            .formatted(ours);

    Told told = post(gateway(), body);

    assertThat(told.receipts())
        .extracting(Receipt::gatewayMessageId, Receipt::fate, Receipt::errorCode)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("wamid.A", Receipt.Fate.DELIVERED, null),
            org.assertj.core.groups.Tuple.tuple("wamid.B", Receipt.Fate.UNDELIVERED, "131047"));
    assertThat(told.receipts().getFirst().doneAt()).isEqualTo(Instant.ofEpochSecond(1750857384));
    assertThat(told.texts()).extracting(InboundText::text).containsExactly("[image]");
  }

  private void hear(SmsGateway made, String from, Instant at) {
    String body =
        """
        {"entry":[{"changes":[{"value":{"metadata":{"phone_number_id":"%s"},"messages":[{"from":"%s","id":"wamid.%s",
        "timestamp":"%d","type":"text","text":{"body":"halo"}}]}}]}]}
        """
            .formatted(
                settings.get("phone-number-id"), from, UUID.randomUUID(), at.getEpochSecond());
    post(made, body);
    if (at.isAfter(Instant.now().minus(Duration.ofHours(1)))) {
      gateway.play("/inbound", Map.of("from", number, "text", "halo"));
    }
  }

  private Told post(SmsGateway made, String body) {
    return read(made, "POST", "", body);
  }

  private Told read(SmsGateway made, String method, String query, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String proof =
        HexFormat.of().formatHex(CallProof.mac("HmacSHA256", settings.get("app-secret"), bytes));
    return made.calls()
        .orElseThrow()
        .read(
            new SmsCall(
                method,
                URI.create("https://mall.example/sms/whatsapp/webhook" + query),
                Map.of("x-hub-signature-256", "sha256=" + proof),
                bytes,
                null));
  }
}
