package id.emall.core.member.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.Passwords;
import id.emall.core.member.SessionToken;
import id.emall.core.member.Sessions;
import id.emall.core.member.SignInOrigin;
import id.emall.core.member.factor.FactorChanged;
import id.emall.core.member.factor.FreshProof;
import id.emall.core.member.factor.Proving;
import id.emall.core.member.factor.SignInStep;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeSignInTest extends CoreTest {

  private static final String OFFICE = "kantor";
  private static final String LARAS = "10001";
  private static final String BAGAS = "10002";

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.any());
  private final OkHttpClient browser = new OkHttpClient.Builder().followRedirects(false).build();

  @Override
  protected String[] settings() {
    return java.util.stream.Stream.concat(
            sandbox.mallSettings().entrySet().stream()
                .filter(setting -> setting.getKey().startsWith("emall.oidc."))
                .map(setting -> setting.getKey() + "=" + setting.getValue()),
            java.util.stream.Stream.of(
                "emall.factor.required=operators", "emall.site.url=http://localhost:8080"))
        .toArray(String[]::new);
  }

  /** The provider has a clock of its own. */
  @BeforeEach
  void now() throws Exception {
    clock.set(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    jdbi.useHandle(handle -> handle.execute("delete from office_account"));
    send("/sandbox/provider/faults/clear", "{}");
  }

  @AfterAll
  void closeSandbox() {
    sandbox.close();
  }

  private void send(String path, String json) throws Exception {
    RequestBody body = RequestBody.create(json, MediaType.get("application/json"));
    Request request = new Request.Builder().url(sandbox.url() + path).post(body).build();
    try (Response response = browser.newCall(request).execute()) {
      assertThat(response.isSuccessful()).isTrue();
    }
  }

  /** Goes to the provider, signs in there and is sent back. */
  private OfficeSignIn.Answer answer(OfficeSignIn.Way way, String person) throws Exception {
    FormBody.Builder form = new FormBody.Builder().add("person", person);
    query(way.address()).forEach(form::add);
    Request request =
        new Request.Builder().url(sandbox.url() + "/kantor/authorize").post(form.build()).build();
    try (Response response = browser.newCall(request).execute()) {
      Map<String, String> back = query(URI.create(response.header("Location")));
      return new OfficeSignIn.Answer(back.get("code"), back.get("state"), back.get("iss"));
    }
  }

  private static Map<String, String> query(URI address) {
    return Arrays.stream(address.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private OfficeSignIn office() {
    return get(OfficeSignIn.class);
  }

  private OfficeSignIn.Return comeBack(
      Actor actor, OfficeSignIn.Answer answer, OfficeSignIn.Way way) {
    return office()
        .comeBack(
            actor, OFFICE, answer, way.sealed(), new SignInOrigin("203.0.113.9", null), "uji");
  }

  private OfficeSignIn.Return signIn(String person) throws Exception {
    OfficeSignIn.Way way = office().toSignIn(OFFICE, "/pengelola");
    return comeBack(Actor.VISITOR, answer(way, person), way);
  }

  private void bind(Actor.Member operator, String person) throws Exception {
    OfficeSignIn.Way way = office().toBind(operator, OFFICE);
    assertThat(comeBack(operator, answer(way, person), way))
        .isEqualTo(new OfficeSignIn.Return.Bound());
  }

  private static String code(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call).code();
  }

  @Test
  void an_operator_who_bound_the_account_signs_in_with_it() throws Exception {
    Actor.Member operator = new Seed(jdbi, clock).operator();
    assertThat(code(() -> signIn(LARAS))).isEqualTo("office.unknown");
    bind(operator, LARAS);

    OfficeSignIn.Return.SignedIn back = (OfficeSignIn.Return.SignedIn) signIn(LARAS);

    SignInStep.In in = (SignInStep.In) back.step();
    assertThat(back.next()).isEqualTo("/pengelola");
    assertThat(get(Sessions.class).actor(in.session().value()).orElseThrow().id())
        .isEqualTo(operator.id());
    assertThat(heard(FactorChanged.class))
        .contains(
            new FactorChanged(operator.id(), FactorChanged.What.OFFICE_BOUND, 0, "Kantor Mainan"));
    assertThat(code(() -> bind(new Seed(jdbi, clock).operator(), LARAS))).isEqualTo("office.taken");
    assertThat(code(() -> office().toBind(new Seed(jdbi, clock).buyer(), OFFICE)))
        .isEqualTo("forbidden");
    jdbi.useHandle(
        handle ->
            handle.execute("update member set state = 'SUSPENDED' where id = ?", operator.id()));
    assertThat(code(() -> signIn(LARAS))).isEqualTo("office.unknown");
  }

  @Test
  void the_offices_word_opens_a_session_and_is_no_fresh_proof() throws Exception {
    Actor.Member operator = new Seed(jdbi, clock).operator();
    bind(operator, LARAS);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update member set password_hash = ? where id = ?",
                get(Passwords.class).hash("kuda-laut-biru-7"),
                operator.id()));
    SignInStep.In in = (SignInStep.In) ((OfficeSignIn.Return.SignedIn) signIn(LARAS)).step();
    Actor.Member actor = get(Sessions.class).actor(in.session().value()).orElseThrow();

    assertThat(code(() -> get(FreshProof.class).require(actor))).isEqualTo("proof-required");
    SessionToken proved = get(Proving.class).prove(actor, in.session().value(), "kuda-laut-biru-7");

    get(FreshProof.class).require(get(Sessions.class).actor(proved.value()).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrong-audience",
        "wrong-issuer",
        "wrong-party",
        "expired",
        "other-nonce",
        "unsigned",
        "other-key"
      })
  void a_token_that_proves_nothing_is_refused(String fault) throws Exception {
    bind(new Seed(jdbi, clock).operator(), BAGAS);
    send("/sandbox/provider/faults", "{\"fault\":\"" + fault + "\",\"times\":1}");

    assertThat(code(() -> signIn(BAGAS))).isEqualTo("office.refused");
    assertThat(signIn(BAGAS)).isInstanceOf(OfficeSignIn.Return.SignedIn.class);
  }

  @Test
  void a_visit_is_good_once_in_time_and_in_the_browser_that_began_it() throws Exception {
    bind(new Seed(jdbi, clock).operator(), LARAS);
    OfficeSignIn.Way mine = office().toSignIn(OFFICE, "/");
    OfficeSignIn.Way yours = office().toSignIn(OFFICE, "/");
    OfficeSignIn.Answer answer = answer(yours, LARAS);

    assertThat(code(() -> comeBack(Actor.VISITOR, answer, mine))).isEqualTo("office.again");
    assertThat(
            code(
                () ->
                    comeBack(Actor.VISITOR, answer, new OfficeSignIn.Way(yours.address(), "AQID"))))
        .isEqualTo("office.again");
    assertThat(comeBack(Actor.VISITOR, answer, yours))
        .isInstanceOf(OfficeSignIn.Return.SignedIn.class);
    assertThat(code(() -> comeBack(Actor.VISITOR, answer, yours))).isEqualTo("office.again");
    OfficeSignIn.Way old = office().toSignIn(OFFICE, "/");
    OfficeSignIn.Answer late = answer(old, LARAS);
    clock.advance(Duration.ofMinutes(11));
    assertThat(code(() -> comeBack(Actor.VISITOR, late, old))).isEqualTo("office.again");
  }

  @Test
  void an_address_that_somebody_was_once_invited_with_binds_nothing() throws Exception {
    Actor.Member chief = new Seed(jdbi, clock).operator();
    Actor.Member colleague = new Seed(jdbi, clock).operator();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into office_invitation (provider, email, member_id, invited_by, invited_at)
                values (?, 'laras@kantor.example', ?, ?, now())
                """,
                OFFICE,
                colleague.id(),
                chief.id()));

    assertThat(code(() -> signIn(LARAS))).isEqualTo("office.unknown");
  }

  @Test
  void what_is_known_of_a_provider_is_told_while_it_is_down_but_not_for_ever() throws Exception {
    office().toSignIn(OFFICE, "/");
    send("/sandbox/provider/faults", "{\"fault\":\"down\",\"times\":-1}");

    clock.advance(Duration.ofMinutes(11));
    for (int i = 0; i < OfficeCircuit.FAILURES + 1; i++) {
      assertThat(office().toSignIn(OFFICE, "/").address().getPath()).endsWith("/authorize");
    }
    clock.advance(Duration.ofHours(1));
    assertThat(code(() -> office().toSignIn(OFFICE, "/"))).isEqualTo("office.unreachable");

    send("/sandbox/provider/faults/clear", "{}");
    assertThat(code(() -> office().toSignIn(OFFICE, "/"))).isEqualTo("office.unreachable");
    clock.advance(OfficeCircuit.REST);
    assertThat(office().toSignIn(OFFICE, "/").address().getPath()).endsWith("/authorize");
  }

  @Test
  void codes_that_strangers_bring_do_not_count_as_a_provider_that_is_down() throws Exception {
    bind(new Seed(jdbi, clock).operator(), LARAS);
    for (int i = 0; i < OfficeCircuit.FAILURES + 1; i++) {
      OfficeSignIn.Way way = office().toSignIn(OFFICE, "/");
      OfficeSignIn.Answer own = answer(way, LARAS);
      OfficeSignIn.Answer made = new OfficeSignIn.Answer("buatan", own.state(), own.issuer());
      assertThat(code(() -> comeBack(Actor.VISITOR, made, way))).isEqualTo("office.unreachable");
    }

    assertThat(signIn(LARAS)).isInstanceOf(OfficeSignIn.Return.SignedIn.class);
  }

  @Test
  void an_account_is_unbound_by_its_own_operator_alone() throws Exception {
    Actor.Member colleague = new Seed(jdbi, clock).operator();
    OfficeAccounts accounts = get(OfficeAccounts.class);
    bind(colleague, LARAS);
    OfficeAccount bound = accounts.mine(colleague).getFirst();

    assertThat(code(() -> accounts.unbind(new Seed(jdbi, clock).operator(), bound.id())))
        .isEqualTo("office.not-found");
    accounts.unbind(colleague, bound.id());
    assertThat(code(() -> signIn(LARAS))).isEqualTo("office.unknown");
  }
}
