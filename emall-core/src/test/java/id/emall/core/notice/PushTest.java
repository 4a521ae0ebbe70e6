package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.core.common.Actor;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import id.emall.core.member.MemberActivated;
import id.emall.core.member.Members;
import id.emall.core.member.Sessions;
import id.emall.core.notice.delivery.MessageDrain;
import id.emall.core.notice.inapp.Notices;
import id.emall.core.notice.push.PushDevices;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pushes to browsers, as far as a push service that others could have written. */
@Timeout(120)
class PushTest extends CoreTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.any());
  private final OkHttpClient http = new OkHttpClient();
  private Seed seed;
  private PushDevices devices;

  private record Browser(String endpoint, String p256dh, String auth) {}

  @Override
  protected String[] settings() {
    return Stream.concat(
            Stream.of("emall.webpush.devices-most=2"),
            sandbox.mallSettings().entrySet().stream()
                .filter(
                    setting ->
                        setting.getKey().matches("emall\\.(webpush|sms\\.zenziva|mail)\\..*"))
                .map(setting -> setting.getKey() + "=" + setting.getValue()))
        .toArray(String[]::new);
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    devices = get(PushDevices.class);
    // The push service has a clock of its own; the database rounds what is finer than a
    // microsecond.
    clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  @AfterEach
  void forgetPauses() {
    jdbi.useHandle(handle -> handle.execute("delete from gateway_pause"));
  }

  @AfterAll
  void closeSandbox() {
    sandbox.close();
  }

  @Test
  void each_device_of_a_member_is_told_that_there_is_news_and_where() {
    Actor.Member member = seed.buyer();
    Browser phone = switchedOn(member);
    Browser desk = switchedOn(member);

    tellAndDrain(member);

    UUID notice = get(Notices.class).mine(member, null).rows().getFirst().id();
    for (Browser browser : List.of(phone, desk)) {
      JsonNode message = messages(browser).getFirst();
      JsonNode note = read(message.path("text").asText());
      assertThat(note.path("notice").asText()).isEqualTo(notice.toString());
      assertThat(note.path("text").asText()).isEqualTo("Ada kabar baru untuk Anda.");
      assertThat(message.path("ttl").asInt()).isPositive();
    }
    String number = get(Members.class).find(member.id()).orElseThrow().phone();
    assertThat(get(Messages.class).search(seed.operator(), number))
        .filteredOn(one -> one.channel() == Channel.PUSH)
        .hasSize(2)
        .allMatch(one -> one.state() == MessageState.SUBMITTED);
  }

  @Test
  void a_device_that_is_gone_is_forgotten_and_nobody_has_to_see_to_it() {
    Actor.Member member = seed.buyer();
    switchedOn(member);
    fault("gone");

    tellAndDrain(member);

    assertThat(devices.of(List.of(member.id()))).isEmpty();
    assertThat(number("select count(*) from message where channel = 'PUSH' and state = 'PARKED'"))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"throttled", "server-error", "accepted-but-answer-lost"})
  void what_goes_wrong_for_a_while_ends_with_the_push_shown_once(String fault) {
    Actor.Member member = seed.buyer();
    Browser browser = switchedOn(member);
    Browser other = switchedOn(member);
    fault(fault);

    tellAndDrain(member);
    clock.advance(Duration.ofMinutes(2));
    get(MessageDrain.class).run();

    assertThat(messages(browser)).hasSize(1);
    assertThat(messages(other)).hasSize(1);
  }

  @Test
  void a_device_whose_service_refuses_it_keeps_nobody_else_from_pushes() {
    Actor.Member one = seed.buyer();
    Browser stranger = browser("{\"sender\":\"" + browser().p256dh() + "\"}");
    devices.switchOn(one, session(one), stranger.endpoint(), stranger.p256dh(), stranger.auth());
    Actor.Member two = seed.buyer();
    switchedOn(two);
    Actor.Member other = seed.buyer();
    Browser browser = switchedOn(other);

    tellAndDrain(one);
    fault("throttled");
    tellAndDrain(two);
    tellAndDrain(other);

    assertThat(messages(stranger)).isEmpty();
    assertThat(messages(browser)).hasSize(1);
    assertThat(
            number(
                "select count(*) from work_item where kind = 'message.gateway' and closed_at is null"))
        .isZero();
  }

  @Test
  void who_signed_out_is_left_alone_even_with_a_push_under_way() {
    Actor.Member member = seed.buyer();
    Browser browser = browser();
    String session = session(member);
    devices.switchOn(member, session, browser.endpoint(), browser.p256dh(), browser.auth());
    fire(new MemberActivated(member.id()));

    get(Sessions.class).signOut(session);
    get(MessageDrain.class).run();

    assertThat(messages(browser)).isEmpty();
  }

  @Test
  void who_turned_pushes_off_for_a_kind_gets_none_of_it() {
    Actor.Member member = seed.buyer();
    Browser browser = switchedOn(member);
    String pushes = new MessageChoices.Choice(MessageKind.ACCOUNT, Channel.PUSH).key();
    get(MessageChoices.class).choose(member, List.of(pushes), List.of(), "id");

    tellAndDrain(member);

    assertThat(messages(browser)).isEmpty();
  }

  @Test
  void a_browser_that_somebody_else_signs_in_with_is_theirs() {
    Actor.Member before = seed.buyer();
    Actor.Member after = seed.buyer();
    Browser browser = switchedOn(before);

    devices.switchOn(after, session(after), browser.endpoint(), browser.p256dh(), browser.auth());
    devices.switchOff(before, browser.endpoint());
    tellAndDrain(before);

    assertThat(messages(browser)).isEmpty();
    assertThat(devices.of(List.of(after.id()))).hasSize(1);
  }

  @Test
  void the_device_not_seen_for_longest_makes_room() {
    Actor.Member member = seed.buyer();
    Browser first = switchedOn(member);
    clock.advance(Duration.ofSeconds(1));
    switchedOn(member);
    clock.advance(Duration.ofSeconds(1));
    switchedOn(member);

    assertThat(devices.of(List.of(member.id())))
        .hasSize(2)
        .noneMatch(device -> device.endpoint().equals(first.endpoint()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:5432/",
        "http://fcm.googleapis.com/x",
        "https://fcm.googleapis.com:8443/x",
        "https://fcm.googleapis.com@evil.example/x",
        "https://evilfcm.googleapis.com.example/x",
        "https://notfcm.googleapis.com/x",
        "file:///etc/passwd",
        "x y"
      })
  void only_push_services_are_called(String endpoint) {
    Actor.Member member = seed.buyer();
    Browser right = browser();

    assertThatThrownBy(
            () -> devices.switchOn(member, session(member), endpoint, right.p256dh(), right.auth()))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> devices.switchOn(member, session(member), right.endpoint(), "BAAA", right.auth()))
        .isInstanceOf(Refusal.class);
    assertThat(devices.renew(member, session(member), endpoint + "\u0000")).isFalse();
    devices.switchOff(member, endpoint + "\u0000");
  }

  private Browser switchedOn(Actor.Member member) {
    Browser browser = browser();
    devices.switchOn(member, session(member), browser.endpoint(), browser.p256dh(), browser.auth());
    return browser;
  }

  private Browser browser() {
    return browser("{}");
  }

  private Browser browser(String subscription) {
    JsonNode made = read(call(post("/sandbox/push/subscribe", subscription)));
    return new Browser(
        made.path("endpoint").asText(),
        made.path("keys").path("p256dh").asText(),
        made.path("keys").path("auth").asText());
  }

  private String session(Actor.Member member) {
    String token = UUID.randomUUID().toString();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into session (token_hash, member_id, created_at, last_seen_at, expires_at)
                values (?, ?, ?, ?, ?)
                """,
                Hashing.sha256(token),
                member.id(),
                clock.instant(),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(30))));
    return token;
  }

  private void tellAndDrain(Actor.Member member) {
    fire(new MemberActivated(member.id()));
    get(MessageDrain.class).run();
  }

  private List<JsonNode> messages(Browser browser) {
    String to = URLEncoder.encode(browser.endpoint(), StandardCharsets.UTF_8);
    Request request =
        new Request.Builder().url(sandbox.url() + "/sandbox/push/messages?to=" + to).build();
    return StreamSupport.stream(read(call(request)).path("messages").spliterator(), false).toList();
  }

  private void fault(String fault) {
    call(post("/sandbox/push/faults", "{\"fault\":\"" + fault + "\",\"times\":1}"));
  }

  private Request post(String path, String json) {
    return new Request.Builder()
        .url(sandbox.url() + path)
        .post(RequestBody.create(json, MediaType.get("application/json")))
        .build();
  }

  private String call(Request request) {
    try (Response response = http.newCall(request).execute()) {
      assertThat(response.isSuccessful()).isTrue();
      return response.body().string();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
