package id.emall.core.member.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.Members;
import id.emall.core.member.Passwords;
import id.emall.core.member.Sessions;
import id.emall.core.member.SignInOrigin;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PasskeysTest extends CoreTest {

  @Override
  protected String[] settings() {
    return new String[] {"emall.factor.required=operators", "emall.site.url=http://localhost:8080"};
  }

  private static String code(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call).code();
  }

  private Passkeys passkeys() {
    return get(Passkeys.class);
  }

  private FakeAuthenticator added(Actor.Member member) throws Exception {
    FakeAuthenticator device = new FakeAuthenticator(UUID.randomUUID().toString());
    Passkeys.Question question = passkeys().askToAdd(member);
    passkeys()
        .add(member, question.token(), device.made(challenge(question)), "Ponsel " + member.name());
    return device;
  }

  private static String challenge(Passkeys.Question question) {
    return PasskeyQuestions.challenge(question.token());
  }

  private static byte[] user(Actor.Member member) {
    return PasskeyOptions.bytes(member.id());
  }

  @Test
  void a_passkey_alone_signs_in_with_both_factors() throws Exception {
    Actor.Member operator = new Seed(jdbi, clock).operator();
    FakeAuthenticator device = added(operator);
    Passkeys.Question question = passkeys().askToSignIn();

    SignInStep.In in =
        passkeys().signIn(question.token(), device.used(challenge(question), user(operator)));

    Actor.Member actor = get(Sessions.class).actor(in.session().value()).orElseThrow();
    assertThat(actor.id()).isEqualTo(operator.id());
    get(FreshProof.class).require(actor);
    assertThat(passkeys().mine(operator))
        .singleElement()
        .satisfies(one -> assertThat(one.usedAt()).isEqualTo(clock.instant()));
    assertThat(get(SecondFactor.class).mine(operator).codesLeft()).isEqualTo(10);
    assertThat(heard(FactorChanged.class))
        .contains(new FactorChanged(operator.id(), FactorChanged.What.PASSKEY_ADDED, 10));
  }

  @Test
  void a_question_is_answered_once_in_time_and_for_what_it_was_asked() throws Exception {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    FakeAuthenticator device = added(member);
    Passkeys.Question question = passkeys().askToSignIn();
    String answer = device.used(challenge(question), user(member));
    passkeys().signIn(question.token(), answer);

    assertThat(code(() -> passkeys().signIn(question.token(), answer))).isEqualTo("passkey.again");
    Passkeys.Question proof = passkeys().askToProve(member);
    String other = device.used(challenge(proof), user(member));
    assertThat(code(() -> passkeys().signIn(proof.token(), other))).isEqualTo("passkey.again");
    Passkeys.Question old = passkeys().askToSignIn();
    String late = device.used(challenge(old), user(member));
    clock.advance(Duration.ofMinutes(16));
    assertThat(code(() -> passkeys().signIn(old.token(), late))).isEqualTo("passkey.again");
    Passkeys.Question mine = passkeys().askToSignIn();
    Passkeys.Question yours = passkeys().askToSignIn();
    String swapped = device.used(challenge(yours), user(member));
    assertThat(code(() -> passkeys().signIn(mine.token(), swapped))).isEqualTo("passkey.wrong");
    assertThat(code(() -> passkeys().signIn("dibuat.buat", swapped))).isEqualTo("passkey.again");
  }

  @Test
  void another_origin_user_or_count_is_refused() throws Exception {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    Actor.Member other = new Seed(jdbi, clock).buyer();
    FakeAuthenticator device = added(member);

    assertThat(refusedSignIn(device.at("http://lumbung.example"), user(member)))
        .isEqualTo("passkey.wrong");
    device.at("http://localhost:8080");
    assertThat(refusedSignIn(device, user(other))).isEqualTo("passkey.wrong");
    assertThat(refusedSignIn(new FakeAuthenticator("lain"), user(member)))
        .isEqualTo("passkey.wrong");
    Passkeys.Question question = passkeys().askToSignIn();
    passkeys().signIn(question.token(), device.used(challenge(question), user(member)));
    assertThat(refusedSignIn(device.counting(1), user(member))).isEqualTo("passkey.wrong");
    assertThat(refusedSignIn(device.counting(90).withoutVerifying(), user(member)))
        .isEqualTo("passkey.wrong");
    assertThat(code(() -> passkeys().signIn(passkeys().askToSignIn().token(), "{")))
        .isEqualTo("passkey.wrong");
  }

  private String refusedSignIn(FakeAuthenticator device, byte[] user) throws Exception {
    Passkeys.Question question = passkeys().askToSignIn();
    String answer = device.used(challenge(question), user);
    return code(() -> passkeys().signIn(question.token(), answer));
  }

  @Test
  void adding_and_removing_need_a_fresh_proof_and_the_last_one_of_an_operator_stays()
      throws Exception {
    Actor.Member operator = new Seed(jdbi, clock).operator();
    Actor.Member stale = operator.proved(clock.instant().minus(Duration.ofHours(1)));
    FakeAuthenticator device = new FakeAuthenticator("baru");
    Passkeys.Question question = passkeys().askToAdd(stale);
    String answer = device.made(challenge(question));

    assertThat(code(() -> passkeys().add(stale, question.token(), answer, "Ponsel")))
        .isEqualTo(Refusal.PROOF_REQUIRED);
    assertThat(passkeys().add(operator, question.token(), answer, "Ponsel")).hasSize(10);
    UUID id = passkeys().mine(operator).getFirst().id();
    assertThat(code(() -> passkeys().remove(stale, id))).isEqualTo(Refusal.PROOF_REQUIRED);
    assertThat(code(() -> passkeys().remove(operator, id))).isEqualTo("factor.required");
    assertThat(code(() -> passkeys().remove(new Seed(jdbi, clock).buyer(), id)))
        .isEqualTo("passkey.not-found");
    Actor.Member buyer = new Seed(jdbi, clock).buyer();
    added(buyer);
    passkeys().remove(buyer, passkeys().mine(buyer).getFirst().id());
    assertThat(passkeys().mine(buyer)).isEmpty();
  }

  /**
   * Whether the call waits until a change of the same member's factors is done, and its refusal.
   */
  private String codeBeside(Actor.Member member, String change, ThrowingCallable call) {
    CompletableFuture<String> running =
        jdbi.inTransaction(
            handle -> {
              handle.execute("select 1 from member where id = ? for no key update", member.id());
              handle.execute(change, member.id());
              CompletableFuture<String> begun = CompletableFuture.supplyAsync(() -> code(call));
              assertThatThrownBy(() -> begun.get(1, TimeUnit.SECONDS))
                  .isInstanceOf(TimeoutException.class);
              return begun;
            });
    return running.join();
  }

  @Test
  @Timeout(60)
  void of_two_factors_that_an_operator_removes_at_once_one_stays() throws Exception {
    Actor.Member operator = new Seed(jdbi, clock).operator();
    added(operator);
    added(operator);
    Passkey kept = passkeys().mine(operator).getFirst();

    String refused =
        codeBeside(
            operator,
            "delete from passkey where member_id = ? and id <> '" + kept.id() + "'",
            () -> passkeys().remove(operator, kept.id()));

    assertThat(refused).isEqualTo("factor.required");
    assertThat(passkeys().mine(operator)).containsExactly(kept);
  }

  @Test
  @Timeout(60)
  void passkeys_added_at_once_are_no_more_than_ten() throws Exception {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    for (int i = 0; i < 9; i++) {
      added(member);
    }
    Actor.Member other = new Seed(jdbi, clock).buyer();
    added(other);

    String refused =
        codeBeside(
            member,
            "update passkey set member_id = ? where member_id = '" + other.id() + "'",
            () -> added(member));

    assertThat(refused).isEqualTo("passkey.most");
    assertThat(passkeys().mine(member)).hasSize(10);
  }

  @Test
  void who_has_a_passkey_proves_nothing_with_the_password() throws Exception {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    String hash = get(Passwords.class).hash("kuda-laut-biru-7");
    jdbi.useHandle(
        handle ->
            handle.execute("update member set password_hash = ? where id = ?", hash, member.id()));
    FakeAuthenticator device = new FakeAuthenticator(UUID.randomUUID().toString());
    Passkeys.Question question = passkeys().askToAdd(member);
    List<String> recovery =
        passkeys().add(member, question.token(), device.made(challenge(question)), "Ponsel");
    String login = get(Members.class).find(member.id()).orElseThrow().username();

    SignInStep.In in =
        (SignInStep.In)
            get(SignInSteps.class)
                .begin(login, "kuda-laut-biru-7", new SignInOrigin("203.0.113.7", null), "uji");

    String session = in.session().value();
    Actor.Member actor = get(Sessions.class).actor(session).orElseThrow();
    assertThat(code(() -> get(FreshProof.class).require(actor))).isEqualTo(Refusal.PROOF_REQUIRED);
    Proving proving = get(Proving.class);
    assertThat(proving.asked(actor).code()).isTrue();
    assertThat(code(() -> proving.prove(actor, session, "kuda-laut-biru-7"))).isEqualTo("invalid");
    String renewed = proving.prove(actor, session, recovery.getFirst()).value();
    get(FreshProof.class).require(get(Sessions.class).actor(renewed).orElseThrow());
  }

  @Test
  void passkeys_added_shortly_before_a_change_was_taken_back_sign_nobody_in() throws Exception {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    FakeAuthenticator owners = added(member);
    clock.advance(Duration.ofDays(30));
    Instant since = clock.instant();
    clock.advance(Duration.ofDays(1));
    Actor.Member again = member.proved(clock.instant());
    FakeAuthenticator thiefs = added(again);

    transaction(
        () -> {
          passkeys().doubt(member.id(), since);
          return null;
        });

    Passkeys.Question first = passkeys().askToSignIn();
    String stolen = thiefs.used(challenge(first), user(member));
    assertThat(code(() -> passkeys().signIn(first.token(), stolen))).isEqualTo("passkey.doubted");
    assertThat(passkeys().mine(member)).extracting(Passkey::doubted).containsExactly(false, true);
    Passkeys.Question second = passkeys().askToSignIn();
    assertThat(
            passkeys()
                .signIn(second.token(), owners.used(challenge(second), user(member)))
                .session())
        .isNotNull();
  }

  @Test
  void a_passkey_proves_anew() throws Exception {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    FakeAuthenticator device = added(member);
    String session = get(Sessions.class).open(member.id(), Sessions.Proof.PASSWORD).value();
    clock.advance(Duration.ofHours(1));
    Actor.Member stale = get(Sessions.class).actor(session).orElseThrow();
    Passkeys.Question question = passkeys().askToProve(stale);

    String renewed =
        passkeys()
            .prove(stale, session, question.token(), device.used(challenge(question), user(member)))
            .value();

    get(FreshProof.class).require(get(Sessions.class).actor(renewed).orElseThrow());
    assertThat(get(Sessions.class).actor(session)).isEmpty();
  }
}
