package id.emall.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Couriers that tell of parcels by themselves, through the door of the running mall. */
@Timeout(180)
class CourierDoorIT {

  private static final Pattern NUMBER = Pattern.compile("\"number\" *: *\"(\\w+)\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static MallProcess mall;

  @BeforeAll
  static void open() {
    mall = SystemUnderTest.shared();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dhl", "fedex"})
  void a_proved_push_is_taken_in_any_order_and_a_forged_one_is_not(String courier)
      throws Exception {
    String sandbox = mall.sandbox() + "/sandbox/" + courier;
    String booked =
        post(
                sandbox + "/parcels",
                """
                {"scenario":"DELIVERED","origin":"Payakumbuh","destination":"Jakarta","receiver":"Siti"}
                """)
            .body();
    Matcher named = NUMBER.matcher(booked);
    assertThat(named.find()).as(booked).isTrue();
    String number = named.group(1);
    post(sandbox + "/parcels/" + number + "/advance", "{\"to\":\"DELIVERED\"}");

    String proved =
        post(
                sandbox + "/push",
                "{\"number\":\"%s\",\"order\":\"reversed\",\"times\":2}".formatted(number))
            .body();
    String forged =
        post(sandbox + "/push", "{\"number\":\"%s\",\"forged\":true}".formatted(number)).body();

    assertThat(proved).contains("200").doesNotContain("401", "404", "503");
    assertThat(forged).contains("401").doesNotContain("200");
  }

  @Test
  void nobody_else_has_a_door_there() throws Exception {
    assertThat(post(mall.site() + "/courier/jne/push", "{}").statusCode()).isEqualTo(404);
    assertThat(post(mall.site() + "/courier/dhl", "{}").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> post(String url, String body)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
