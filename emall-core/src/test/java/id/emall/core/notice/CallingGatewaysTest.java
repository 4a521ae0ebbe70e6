package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.emall.core.common.Actor;
import id.emall.core.notice.delivery.MessageDrain;
import id.emall.core.notice.sms.GatewayCalls;
import id.emall.core.notice.sms.GatewayCalls.Outcome;
import id.emall.core.notice.sms.ReceiptWork;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gateways that call the mall, each on a prefix of its own, as the sandbox plays them. */
@Timeout(120)
class CallingGatewaysTest extends CoreTest {

  private static final Map<String, String> PREFIXES =
      Map.of("kannel", "+62811", "raja-sms", "+62812", "twilio", "+62813", "whatsapp", "+62814");
  private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

  private final HttpClient player = HttpClient.newHttpClient();
  private HttpServer door;
  private Sandbox sandbox;
  private Actor.Member operator;

  @Override
  protected String[] settings() {
    String mall = openDoor();
    SandboxOptions options = SandboxOptions.any();
    for (String name : PREFIXES.keySet()) {
      options =
          options
              .with(name + ".offered", "true")
              .with(name + ".receipts", "false")
              .with(name + ".mall-url", mall);
    }
    sandbox = Sandbox.start(options);
    Stream<String> gateways =
        sandbox.mallSettings().entrySet().stream()
            .filter(
                setting ->
                    PREFIXES.keySet().stream()
                        .anyMatch(name -> setting.getKey().startsWith("emall.sms." + name + ".")))
            .map(setting -> setting.getKey() + "=" + setting.getValue());
    Stream<String> prefixes =
        PREFIXES.entrySet().stream()
            .map(entry -> "emall.sms." + entry.getKey() + ".prefixes=" + entry.getValue());
    return Stream.concat(Stream.of("emall.site.url=" + mall), Stream.concat(gateways, prefixes))
        .toArray(String[]::new);
  }

  private String openDoor() {
    try {
      door = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    door.createContext("/sms/", this::take);
    door.start();
    return "http://127.0.0.1:" + door.getAddress().getPort();
  }

  @BeforeAll
  void seed() {
    operator = new Seed(jdbi, clock).operator();
  }

  @AfterAll
  void stop() {
    sandbox.close();
    door.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kannel", "raja-sms", "twilio", "whatsapp"})
  void a_message_is_delivered_when_its_gateway_says_so(String gateway) throws Exception {
    String to = sent(gateway);
    assertThat(find(to).gateway()).isEqualTo(gateway);
    assertThat(find(to).state()).isEqualTo(MessageState.SUBMITTED);

    assertThat(play(gateway, "receipts", "to", to, "fates", "delivered", "forged", "yes"))
        .contains("[401]");
    match();
    assertThat(find(to).state()).isEqualTo(MessageState.SUBMITTED);
    assertThat(play(gateway, "receipts", "to", to)).contains("[200,200]");
    match();

    assertThat(find(to).state()).isEqualTo(MessageState.DELIVERED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kannel", "raja-sms", "twilio"})
  void a_receipt_proves_that_a_message_was_taken_whose_answer_was_lost(String gateway)
      throws Exception {
    play(gateway, "faults", "fault", "accepted-but-answer-lost");
    String to = sent(gateway);
    assertThat(find(to).state()).isEqualTo(MessageState.QUEUED);

    play(gateway, "receipts", "to", to);
    match();
    clock.advance(Duration.ofHours(1));
    get(MessageDrain.class).run();

    assertThat(find(to).state()).isEqualTo(MessageState.DELIVERED);
    assertThat(play("sms", "messages?to=" + to.replace("+", "%2B")).split("\"text\"")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kannel", "twilio", "whatsapp"})
  void what_somebody_sends_is_taken_once(String gateway) throws Exception {
    String from = number(gateway);

    assertThat(play(gateway, "inbound", "from", from, "text", "STATUS ✓", "times", "2"))
        .contains("[200,200]");

    assertThat(
            number(
                "select count(*) from sms_inbound where gateway = ? and text = 'STATUS ✓'"
                    + " and sender like '%' || ?",
                gateway, from.substring(1)))
        .isOne();
  }

  private void take(HttpExchange call) throws IOException {
    Map<String, String> headers = new HashMap<>();
    call.getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    URI uri = call.getRequestURI();
    Outcome outcome =
        get(GatewayCalls.class)
            .take(
                uri.getPath().split("/")[2],
                call.getRequestMethod(),
                uri.getRawPath(),
                uri.getRawQuery(),
                headers,
                call.getRequestBody().readAllBytes());
    int status =
        switch (outcome) {
          case Outcome.Taken taken -> 200;
          case Outcome.Refused refused -> 401;
          case Outcome.Unreadable unreadable -> 400;
        };
    call.sendResponseHeaders(status, -1);
    call.close();
  }

  /** What the sandbox answered to a control call; fields are names and values by turns. */
  private String play(String gateway, String what, String... fields) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.url() + "/sandbox/" + gateway + "/" + what));
    if (fields.length > 0) {
      StringBuilder body = new StringBuilder();
      for (int i = 0; i < fields.length; i += 2) {
        body.append(i == 0 ? "{" : ",").append("\"%s\":\"%s\"".formatted(fields[i], fields[i + 1]));
      }
      request.POST(
          HttpRequest.BodyPublishers.ofString(body.append("}").toString(), StandardCharsets.UTF_8));
    }
    return player.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private String sent(String gateway) {
    String to = number(gateway);
    transaction(
        () -> {
          get(Outbox.class).schedule(List.of(Drafts.sms(to, "Halo")));
          return null;
        });
    get(MessageDrain.class).run();
    return to;
  }

  private static String number(String gateway) {
    return PREFIXES.get(gateway) + "99%05d".formatted(NUMBERS.incrementAndGet());
  }

  private void match() {
    get(ReceiptWork.class).run();
  }

  private MessageView find(String to) {
    return get(Messages.class).search(operator, to).getFirst();
  }
}
