package id.emall.core.member.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.Members;
import id.emall.core.member.Passwords;
import id.emall.core.member.Sessions;
import id.emall.core.member.SignInOrigin;
import id.emall.core.payout.PayoutAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondFactorTest extends CoreTest {

  private static final String PASSWORD = "kuda-laut-biru-7";
  private static final String BROWSER = "Firefox di meja";

  @Override
  protected String[] settings() {
    return new String[] {"emall.factor.required=operators,payouts"};
  }

  /** Each test has steps of time to itself, and no code of another's. */
  @BeforeEach
  void later() {
    clock.advance(Duration.ofHours(25));
  }

  private Actor.Member withPassword(Actor.Member member) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update member set password_hash = ? where id = ?",
                get(Passwords.class).hash(PASSWORD),
                member.id()));
    return member;
  }

  private Actor.Member buyer() {
    return withPassword(new Seed(jdbi, clock).buyer());
  }

  private SignInStep begin(Actor.Member member, String device, String address) {
    String login = get(Members.class).find(member.id()).orElseThrow().username();
    return get(SignInSteps.class)
        .begin(login, PASSWORD, new SignInOrigin(address, device), BROWSER);
  }

  private SignInStep begin(Actor.Member member) {
    return begin(member, null, "203.0.113.7");
  }

  private String pending(Actor.Member member) {
    return ((SignInStep.Code) begin(member)).token();
  }

  private SignInStep.In complete(String pending, String code) {
    return get(SignInSteps.class).complete(pending, BROWSER, code, false);
  }

  private Actor.Member actor(SignInStep.In in) {
    return get(Sessions.class).actor(in.session().value()).orElseThrow();
  }

  private static Refusal refused(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }

  private static String fieldCode(Refusal refusal) {
    return refusal.fields().getFirst().code();
  }

  /** What the app shows now. */
  private String shown(TotpSetup setup) {
    return Totp.code(Base32.decode(setup.secret()), Totp.step(clock.instant()));
  }

  private static String wrong(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }

  private record App(TotpSetup setup, List<String> recovery, Actor.Member actor, String session) {}

  private App setUp(Actor.Member member) {
    SecondFactor factor = get(SecondFactor.class);
    String session = get(Sessions.class).open(member.id(), Sessions.Proof.PASSWORD).value();
    Actor.Member actor = get(Sessions.class).actor(session).orElseThrow();
    factor.begin(actor);
    TotpSetup setup = factor.beingSetUp(actor).orElseThrow();
    SecondFactor.Confirmed confirmed = factor.confirm(actor, session, shown(setup));
    clock.advance(Duration.ofSeconds(30));
    String renewed = confirmed.session().value();
    assertThat(get(Sessions.class).actor(session)).isEmpty();
    return new App(
        setup, confirmed.codes(), get(Sessions.class).actor(renewed).orElseThrow(), renewed);
  }

  @Test
  void a_password_alone_opens_nothing_once_an_app_is_set_up() {
    Actor.Member member = buyer();
    assertThat(begin(member)).isInstanceOf(SignInStep.In.class);
    App app = setUp(member);

    String pending = pending(member);
    assertThat(get(Sessions.class).actor(pending)).isEmpty();
    assertThat(fieldCode(refused(() -> complete(pending, wrong(shown(app.setup()))))))
        .isEqualTo("factor.wrong");
    SignInStep.In in = complete(pending, shown(app.setup()));

    assertThat(actor(in).id()).isEqualTo(member.id());
    assertThat(refused(() -> complete(pending, shown(app.setup()))).code())
        .isEqualTo("sign-in.start-again");
    assertThat(app.setup().address())
        .startsWith("otpauth://totp/Lumbung:anggota")
        .contains("secret=" + app.setup().secret());
    assertThat(heard(FactorChanged.class))
        .contains(new FactorChanged(member.id(), FactorChanged.What.APP_ADDED, 10));
    assertThat(
            number(
                "select count(*) from audit_event where act = 'factor.app-add' and object_id = ?",
                member.id().toString()))
        .isEqualTo(1);
  }

  @Test
  void a_code_counts_once_for_ever_and_so_do_those_before_it() {
    App app = setUp(buyer());
    String before = shown(app.setup());
    clock.advance(Duration.ofSeconds(30));
    String code = shown(app.setup());
    complete(pending(app.actor()), code);

    assertThat(fieldCode(refused(() -> complete(pending(app.actor()), code))))
        .isEqualTo("factor.wrong");
    assertThat(fieldCode(refused(() -> complete(pending(app.actor()), before))))
        .isEqualTo("factor.wrong");
  }

  @Test
  void of_codes_given_at_once_one_wins() throws Exception {
    App app = setUp(buyer());
    String code = shown(app.setup());
    List<String> pendings = IntStream.range(0, 4).mapToObj(i -> pending(app.actor())).toList();

    assertThat(successes(pendings, code)).isEqualTo(1);
    String recovery = app.recovery().getFirst();
    List<String> more = IntStream.range(0, 4).mapToObj(i -> pending(app.actor())).toList();
    assertThat(successes(more, recovery)).isEqualTo(1);
  }

  private long successes(List<String> pendings, String code) throws Exception {
    List<Callable<Boolean>> tries =
        pendings.stream()
            .<Callable<Boolean>>map(pending -> () -> refused(() -> complete(pending, code)) == null)
            .toList();
    try (var threads = Executors.newFixedThreadPool(tries.size())) {
      long won = 0;
      for (Future<Boolean> one : threads.invokeAll(tries)) {
        won += one.get() ? 1 : 0;
      }
      return won;
    }
  }

  @Test
  void a_recovery_code_is_used_once_as_it_is_typed_and_told() {
    App app = setUp(buyer());
    String typed = " " + app.recovery().get(3).replace("-", " ").toUpperCase() + " ";

    complete(pending(app.actor()), typed);

    assertThat(fieldCode(refused(() -> complete(pending(app.actor()), typed))))
        .isEqualTo("factor.wrong");
    assertThat(get(SecondFactor.class).mine(app.actor()).codesLeft()).isEqualTo(9);
    assertThat(heard(FactorChanged.class))
        .contains(new FactorChanged(app.actor().id(), FactorChanged.What.RECOVERY_CODE_USED, 9));
    List<String> renewed = get(SecondFactor.class).renewCodes(app.actor());
    assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(app.recovery());
    assertThat(fieldCode(refused(() -> complete(pending(app.actor()), app.recovery().get(5)))))
        .isEqualTo("factor.wrong");
    assertThat(
            number(
                "select count(*) from recovery_code where member_id = ? and code_hash = ?",
                app.actor().id(),
                renewed.getFirst()))
        .isZero();
  }

  @Test
  void a_pending_sign_in_is_of_one_browser_ten_minutes_and_five_tries() {
    App app = setUp(buyer());
    SignInSteps steps = get(SignInSteps.class);

    String elsewhere = pending(app.actor());
    assertThat(refused(() -> steps.complete(elsewhere, "Chrome", shown(app.setup()), false)).code())
        .isEqualTo("sign-in.start-again");
    assertThat(refused(() -> steps.owed("dibuat-buat", BROWSER)).code())
        .isEqualTo("sign-in.start-again");
    assertThat(refused(() -> complete(null, shown(app.setup()))).code())
        .isEqualTo("sign-in.start-again");

    String old = pending(app.actor());
    clock.advance(Duration.ofMinutes(11));
    assertThat(refused(() -> complete(old, shown(app.setup()))).code())
        .isEqualTo("sign-in.start-again");

    String worn = pending(app.actor());
    for (int i = 0; i < 5; i++) {
      refused(() -> complete(worn, wrong(shown(app.setup()))));
    }
    assertThat(refused(() -> complete(worn, shown(app.setup()))).code())
        .isEqualTo("sign-in.start-again");
    assertThat(heard(FactorChanged.class))
        .contains(new FactorChanged(app.actor().id(), FactorChanged.What.GUESSED, 0));
  }

  @Test
  void guessing_elsewhere_does_not_lock_a_known_browser_out() {
    App app = setUp(buyer());
    SignInStep.In in = complete(pending(app.actor()), shown(app.setup()));
    for (int i = 0; i < 6; i++) {
      String pending = pending(app.actor());
      refused(() -> complete(pending, wrong(shown(app.setup()))));
    }
    clock.advance(Duration.ofSeconds(30));
    assertThat(refused(() -> complete(pending(app.actor()), "000000")).code())
        .isIn("sign-in.wait", "invalid");
    for (int i = 0; i < 40; i++) {
      clock.advance(Duration.ofMinutes(12));
      refused(() -> complete(pending(app.actor()), wrong(shown(app.setup()))));
    }
    assertThat(refused(() -> complete(pending(app.actor()), shown(app.setup()))).code())
        .isEqualTo("sign-in.wait");

    SignInStep.Code known = (SignInStep.Code) begin(app.actor(), in.device(), "198.51.100.9");
    assertThat(complete(known.token(), shown(app.setup())).session()).isNotNull();
  }

  @Test
  void an_app_ends_the_members_other_sessions() {
    Actor.Member member = buyer();
    String elsewhere = get(Sessions.class).open(member.id(), Sessions.Proof.PASSWORD).value();
    String anothers = get(Sessions.class).open(buyer().id(), Sessions.Proof.PASSWORD).value();

    App app = setUp(member);

    assertThat(get(Sessions.class).alive(List.of(elsewhere, anothers, app.session())))
        .containsExactlyInAnyOrder(anothers, app.session());
  }

  @Test
  void a_trusted_browser_is_left_alone_with_codes_until_something_changes() {
    App app = setUp(buyer());
    SignInStep.In in =
        get(SignInSteps.class).complete(pending(app.actor()), BROWSER, shown(app.setup()), true);

    SignInStep.In again = (SignInStep.In) begin(app.actor(), in.device(), "203.0.113.7");

    assertThat(again.device()).isEqualTo(in.device());
    assertThat(refused(() -> get(FreshProof.class).require(actor(again))).code())
        .isEqualTo("proof-required");
    clock.advance(Duration.ofDays(31));
    assertThat(begin(app.actor(), in.device(), "203.0.113.7")).isInstanceOf(SignInStep.Code.class);
  }

  @Test
  void an_operator_is_nobody_before_a_second_factor_is_set_up() {
    Actor.Member operator = withPassword(new Seed(jdbi, clock).operator());
    SignInSteps steps = get(SignInSteps.class);
    Sessions sessions = get(Sessions.class);
    String old = sessions.open(operator.id(), Sessions.Proof.PASSWORD).value();

    assertThat(sessions.actor(old)).isEmpty();
    String pending = ((SignInStep.SetUp) begin(operator)).token();
    assertThat(refused(() -> complete(pending, "123456")).code()).isEqualTo("sign-in.start-again");
    TotpSetup setup = steps.setUp(pending, BROWSER);
    assertThat(steps.setUp(pending, BROWSER)).isEqualTo(setup);
    SignInStep.In in = steps.completeSetUp(pending, BROWSER, shown(setup));

    assertThat(in.codes()).hasSize(10);
    assertThat(actor(in).isOperator()).isTrue();
    clock.advance(Duration.ofSeconds(30));
    assertThat(steps.owed(pending(operator), BROWSER).rememberable()).isFalse();
    assertThat(
            refused(() -> get(SecondFactor.class).remove(actor(in), PASSWORD, shown(setup))).code())
        .isEqualTo("factor.required");
  }

  @Test
  void a_first_factor_is_set_up_behind_the_password_and_not_an_offices_word() {
    Actor.Member operator = withPassword(new Seed(jdbi, clock).operator());
    SignInSteps steps = get(SignInSteps.class);
    SignInOrigin origin = new SignInOrigin("203.0.113.9", null);

    assertThat(refused(() -> steps.vouched(operator.id(), false, origin, BROWSER)).code())
        .isEqualTo("office.password-first");
    String pending = ((SignInStep.SetUp) begin(operator)).token();
    steps.completeSetUp(pending, BROWSER, shown(steps.setUp(pending, BROWSER)));

    assertThat(steps.vouched(operator.id(), false, origin, BROWSER))
        .isInstanceOf(SignInStep.Code.class);
  }

  @Test
  void removal_takes_password_and_code() {
    App app = setUp(buyer());
    SecondFactor factor = get(SecondFactor.class);

    assertThat(fieldCode(refused(() -> factor.remove(app.actor(), "salah", shown(app.setup())))))
        .isEqualTo("factor.password-wrong");
    assertThat(fieldCode(refused(() -> factor.remove(app.actor(), PASSWORD, "12x"))))
        .isEqualTo("factor.wrong");
    factor.remove(app.actor(), PASSWORD, shown(app.setup()));

    assertThat(begin(app.actor())).isInstanceOf(SignInStep.In.class);
    assertThat(factor.mine(app.actor()).codesLeft()).isZero();
  }

  @Test
  void what_thieves_do_first_needs_a_fresh_proof() {
    Actor.Member seller = withPassword(new Seed(jdbi, clock).seller());
    App app = setUp(seller);
    PayoutAccounts accounts = get(PayoutAccounts.class);
    PayoutAccounts.Typed account = new PayoutAccounts.Typed("014", "7081234599", "Yuk Marlina");
    clock.advance(Duration.ofMinutes(16));

    assertThat(refused(() -> accounts.give(app.actor(), account)).code())
        .isEqualTo(Refusal.PROOF_REQUIRED);
    assertThat(refused(() -> get(SecondFactor.class).renewCodes(app.actor())).code())
        .isEqualTo(Refusal.PROOF_REQUIRED);
    assertThat(
            fieldCode(
                refused(() -> get(Proving.class).prove(app.actor(), app.session(), PASSWORD))))
        .isEqualTo("factor.wrong");
    String renewed =
        get(Proving.class).prove(app.actor(), app.session(), shown(app.setup())).value();

    assertThat(get(Sessions.class).actor(app.session())).isEmpty();
    Actor.Member fresh = get(Sessions.class).actor(renewed).orElseThrow();
    assertThat(accounts.give(fresh, account)).isNotNull();
  }

  @Test
  void where_the_mall_says_so_another_account_needs_a_second_factor() {
    Actor.Member seller = withPassword(new Seed(jdbi, clock).seller());
    PayoutAccounts accounts = get(PayoutAccounts.class);
    accounts.give(seller, new PayoutAccounts.Typed("014", "7081234598", "Kang Ujang"));

    assertThat(
            refused(
                    () ->
                        accounts.give(
                            seller, new PayoutAccounts.Typed("014", "7081234597", "Kang Ujang")))
                .code())
        .isEqualTo("factor-required");
    assertThat(get(Proving.class).asked(seller).code()).isFalse();
  }

  @Test
  void an_operator_resets_somebody_elses_factors_and_sessions() {
    App app = setUp(buyer());
    Actor.Member operator = new Seed(jdbi, clock).operator();

    assertThat(refused(() -> get(SecondFactor.class).reset(app.actor(), operator.id())).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(refused(() -> get(SecondFactor.class).reset(operator, operator.id())).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    get(SecondFactor.class).reset(operator, app.actor().id());

    assertThat(get(Sessions.class).actor(app.session())).isEmpty();
    assertThat(begin(app.actor())).isInstanceOf(SignInStep.In.class);
  }
}
