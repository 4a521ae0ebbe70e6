package id.emall.sandbox.play;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page for people, without JavaScript. */
@Timeout(60)
class PlayingPageTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private Sandbox sandbox;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxOptions.any());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void it_shows_every_stand_in_and_nothing_inline() throws Exception {
    HttpResponse<String> page = get("/");

    assertThat(page.body())
        .contains("id=\"panel-clock\"", "id=\"panel-bank\"", "id=\"panel-jne\"")
        .contains("id=\"panel-sms\"", "id=\"panel-mail\"")
        .doesNotContain("style=", "<style", "onclick=", "<script>");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(get("/play/play.css").statusCode()).isEqualTo(200);
    assertThat(get("/play/play.js").statusCode()).isEqualTo(200);
  }

  @Test
  void a_form_is_carried_out_and_leads_back_to_the_page() throws Exception {
    HttpResponse<String> answer =
        form("/sandbox/bank/transfer", "amount=147356&sender=Siti+%3CRahma%3E&remark=INV7K");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/");
    assertThat(get("/").body())
        .contains("+Rp147.356", "INV7K SITI &lt;RAHMA&gt;")
        .doesNotContain("<RAHMA>");
  }

  @Test
  void a_fault_is_set_shown_and_cleared() throws Exception {
    form("/sandbox/bank/faults", "fault=row-missing&times=-1");
    assertThat(get("/").body()).contains("1 aktif");

    form("/sandbox/bank/faults/clear", "");
    assertThat(get("/").body()).doesNotContain("aktif</span>");

    assertThat(form("/sandbox/bank/faults", "fault=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void an_amount_may_be_typed_as_the_invoice_shows_it() throws Exception {
    for (String typed :
        new String[] {"983.696", "Rp983.696", "Rp+983.696,-", "983696", "983696.00"}) {
      assertThat(form("/sandbox/bank/transfer", "amount=" + typed).statusCode()).isEqualTo(303);
    }

    assertThat(get("/").body().split("\\+Rp983\\.696<")).hasSize(6);
  }

  @Test
  void what_a_person_typed_wrongly_is_told_in_indonesian() throws Exception {
    assertThat(form("/sandbox/bank/transfer", "amount=98.36.96").body())
        .contains("Tulis jumlah seperti 147.356", "98.36.96");
    assertThat(form("/sandbox/jne/parcels", "number=12").body()).contains("15 atau 16 angka");
  }

  @Test
  void a_parcel_is_moved_by_indonesian_buttons_until_it_is_there() throws Exception {
    form("/sandbox/jne/parcels", "number=011310000000018&scenario=DELIVERED");
    assertThat(get("/").body()).contains("<button>Terima di loket</button>");

    form("/sandbox/jne/parcels/011310000000018/advance", "to=DELIVERED");
    form("/sandbox/jne/parcels/011310000000018/advance", "to=DELIVERED");

    assertThat(get("/").body())
        .contains("sampai<br>")
        .doesNotContain("/parcels/011310000000018/advance");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> form(String path, String fields) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(sandbox.url() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields))
            .build(),
        BodyHandlers.ofString());
  }
}
