package id.emall.sandbox.courier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the couriers refuse, as the real ones do. */
@Timeout(60)
class StrictCouriersTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();
  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.any().with("dhl.calls-per-day", "2"));

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void fedex_takes_thirty_numbers_and_not_one_more() throws Exception {
    String token =
        json(post("/oauth/token", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=lumbung&client_secret=sandbox-fedex-secret")))
            .path("access_token")
            .asText();

    assertThat(fedex(token, 30)).isEqualTo(200);
    assertThat(fedex(token, 31)).isEqualTo(400);
    assertThat(fedex(token, 0)).isEqualTo(400);
    assertThat(fedex("guessed", 1)).isEqualTo(401);
  }

  @Test
  void mydhl_takes_two_hundred_waybills_and_not_one_more() throws Exception {
    assertThat(mydhl(200)).isEqualTo(404);
    assertThat(mydhl(201)).isEqualTo(400);
  }

  @Test
  void dhl_counts_the_calls_of_a_day() throws Exception {
    assertThat(dhl()).isEqualTo(404);
    assertThat(dhl()).isEqualTo(404);
    assertThat(dhl()).isEqualTo(429);
  }

  @Test
  void pos_wants_every_call_signed() throws Exception {
    String basic = Base64.getEncoder().encodeToString("lumbung:sandbox-pos-secret".getBytes());
    String token =
        json(post("/token", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.ofString("grant_type=client_credentials")))
            .path("access_token")
            .asText();

    HttpResponse<String> unsigned =
        send(
            post("/utilitas/1.0.1/getTrackAndTrace", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{\"resi\":\"16900000001\"}")));

    assertThat(unsigned.statusCode()).isEqualTo(403);
  }

  @Test
  void time_brings_the_scans_of_a_parcel_that_has_a_pace() throws Exception {
    send(
        post("/sandbox/wahana/parcels", "application/json")
            .POST(BodyPublishers.ofString("{\"number\":\"APM99001\",\"pace\":\"PT6H\"}")));
    assertThat(wahana().path("data")).isEmpty();

    pass("PT13H");
    assertThat(wahana().path("data")).hasSize(2);

    pass("PT48H");
    assertThat(wahana().path("StatusTerakhir").asInt()).isEqualTo(3);
  }

  @Test
  void a_number_chooses_its_scenario_behind_its_letters() throws Exception {
    HttpResponse<String> booked =
        send(
            post("/sandbox/wahana/parcels", "application/json")
                .POST(BodyPublishers.ofString("{\"number\":\"APM990004\"}")));

    assertThat(json.readTree(booked.body()).path("scenario").asText()).isEqualTo("RETURNED");
  }

  private JsonNode wahana() throws Exception {
    return json(get("/ci-oauth2/Api/trackingNew?access_token=sandbox-wahana-token&ttk=APM99001"));
  }

  private void pass(String duration) throws Exception {
    send(
        post("/sandbox/clock", "application/json")
            .POST(BodyPublishers.ofString("{\"advance\":\"" + duration + "\"}")));
  }

  private int fedex(String token, int numbers) throws Exception {
    String one = "{\"trackingNumberInfo\":{\"trackingNumber\":\"986578788855\"}}";
    String body =
        "{\"trackingInfo\":[" + String.join(",", Collections.nCopies(numbers, one)) + "]}";
    return send(post("/track/v1/trackingnumbers", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body)))
        .statusCode();
  }

  private int mydhl(int numbers) throws Exception {
    String basic = Base64.getEncoder().encodeToString("lumbung:sandbox-mydhl-password".getBytes());
    String query =
        String.join("&", Collections.nCopies(numbers, "shipmentTrackingNumber=3318810025"));
    return send(get("/mydhlapi/tracking?" + query).header("Authorization", "Basic " + basic))
        .statusCode();
  }

  private int dhl() throws Exception {
    return send(get("/track/shipments?trackingNumber=3318810025")
            .header("DHL-API-Key", "sandbox-dhl-key"))
        .statusCode();
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create(sandbox.url() + path));
  }

  private HttpRequest.Builder post(String path, String type) {
    return get(path).header("Content-Type", type);
  }

  private JsonNode json(HttpRequest.Builder request) throws Exception {
    return json.readTree(send(request).body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
