package id.emall.core.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.factor.SignInStep;
import id.emall.core.member.factor.SignInSteps;
import id.emall.core.privacy.Retention;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInTest extends CoreTest {

  private static final String PASSWORD = "kuda-laut-biru-7";
  private static final String HERE = "203.0.113.7";
  private static final String ELSEWHERE = "198.51.100.9";

  private Actor.Member member() {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update member set password_hash = ? where id = ?",
                get(Passwords.class).hash(PASSWORD),
                member.id()));
    return member;
  }

  private String username(Actor.Member member) {
    return get(Members.class).find(member.id()).orElseThrow().username();
  }

  private SessionToken signIn(String login, String password, String address) {
    return signIn(login, password, address, null);
  }

  private SessionToken signIn(String login, String password, String address, String device) {
    SignInStep step =
        get(SignInSteps.class)
            .begin(login, password, new SignInOrigin(address, device), "Peramban uji");
    return ((SignInStep.In) step).session();
  }

  private static Actor.Member everProved(Actor.Member member) {
    return member.proved(Seed.FOR_EVER);
  }

  private Refusal refused(String login, String password, String address) {
    return catchThrowableOfType(Refusal.class, () -> signIn(login, password, address));
  }

  @Test
  void user_name_or_address_and_password_open_a_session() {
    Actor.Member member = member();
    String email = get(Members.class).find(member.id()).orElseThrow().email();

    SessionToken byName = signIn(" " + username(member).toUpperCase() + " ", PASSWORD, HERE);
    SessionToken byEmail = signIn(email, PASSWORD, HERE);

    assertThat(get(Sessions.class).actor(byName.value()).map(SignInTest::everProved))
        .contains(member);
    assertThat(get(Sessions.class).actor(byEmail.value()).map(SignInTest::everProved))
        .contains(member);
    assertThat(byName.value()).hasSize(43).isNotEqualTo(byEmail.value());
    assertThat(byName.toString()).doesNotContain(byName.value());
  }

  @Test
  void a_session_knows_the_sellers_shop() {
    Actor.Member seller = new Seed(jdbi, clock).seller();

    SessionToken token = get(Sessions.class).open(seller.id(), Sessions.Proof.PASSWORD);

    assertThat(get(Sessions.class).actor(token.value()).map(SignInTest::everProved))
        .contains(seller);
  }

  @Test
  void a_session_ends_by_signing_out_by_time_and_with_its_member() {
    Actor.Member member = member();
    Sessions sessions = get(Sessions.class);
    SessionToken first = sessions.open(member.id(), Sessions.Proof.PASSWORD);
    SessionToken second = sessions.open(member.id(), Sessions.Proof.PASSWORD);

    sessions.signOut(first.value());
    assertThat(sessions.actor(first.value())).isEmpty();
    assertThat(sessions.actor(second.value())).isPresent();

    clock.advance(Duration.ofDays(31));
    assertThat(sessions.actor(second.value())).isEmpty();

    SessionToken third = sessions.open(member.id(), Sessions.Proof.PASSWORD);
    transaction(
        () -> {
          sessions.endAll(member.id());
          return null;
        });
    assertThat(sessions.actor(third.value())).isEmpty();

    SessionToken fourth = sessions.open(member.id(), Sessions.Proof.PASSWORD);
    jdbi.useHandle(
        handle ->
            handle.execute("update member set state = 'SUSPENDED' where id = ?", member.id()));
    assertThat(sessions.actor(fourth.value())).isEmpty();
    assertThat(sessions.actor("")).isEmpty();
    assertThat(sessions.actor(null)).isEmpty();
  }

  @Test
  void a_session_that_is_over_is_kept_as_long_as_the_retention_says() {
    SessionToken token = get(Sessions.class).open(member().id(), Sessions.Proof.PASSWORD);
    String kept = "select count(*) from session where member_id = ?";

    clock.set(token.expiresAt().plus(Duration.ofDays(80)));
    get(MemberHousekeeping.class).run();
    get(Retention.class).run();
    assertThat(number(kept, token.memberId())).isEqualTo(1);

    clock.advance(Duration.ofDays(13));
    get(Retention.class).run();
    assertThat(number(kept, token.memberId())).isZero();
  }

  @Test
  void that_a_session_lives_is_noted_each_five_minutes() {
    Sessions sessions = get(Sessions.class);
    SessionToken token = sessions.open(member().id(), Sessions.Proof.PASSWORD);

    clock.advance(Duration.ofMinutes(6));
    sessions.actor(token.value());

    assertThat(
            number(
                "select count(*) from session where member_id = ? and last_seen_at = ?",
                token.memberId(),
                clock.instant()))
        .isEqualTo(1);
  }

  @Test
  void what_is_wrong_is_not_told() {
    Actor.Member member = member();

    Refusal password = refused(username(member), "salah-sekali-1", HERE);
    Refusal name = refused("tidak-ada", PASSWORD, HERE);

    assertThat(password.fields()).isEqualTo(name.fields()).isNotEmpty();
    assertThat(refused(null, null, HERE).fields()).isEqualTo(name.fields());
    assertThat(refused("a\u0000b", "x", HERE).fields()).isEqualTo(name.fields());
  }

  @Test
  void guessing_is_slowed_down_without_locking_the_member_out() {
    String login = username(member());
    for (int i = 0; i < 5; i++) {
      assertThat(refused(login, "salah-sekali-1", "192.0.2.1").kind())
          .isEqualTo(Refusal.Kind.INVALID);
    }

    Refusal slowed = refused(login, PASSWORD, "192.0.2.1");
    assertThat(slowed.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
    assertThat(slowed.code()).isEqualTo("sign-in.wait");
    assertThat(signIn(login, PASSWORD, ELSEWHERE)).isNotNull();

    clock.advance(Duration.ofSeconds(6));
    assertThat(refused(login, "salah-sekali-1", "192.0.2.1").kind())
        .isEqualTo(Refusal.Kind.INVALID);
    clock.advance(Duration.ofSeconds(6));
    assertThat(refused(login, PASSWORD, "192.0.2.1").code()).isEqualTo("sign-in.wait");
    clock.advance(Duration.ofSeconds(5));
    assertThat(signIn(login, PASSWORD, "192.0.2.1")).isNotNull();
    assertThat(refused(login, "salah-sekali-1", "192.0.2.1").kind())
        .isEqualTo(Refusal.Kind.INVALID);
  }

  @Test
  void an_unproven_phone_and_a_suspension_are_told_only_with_the_right_password() {
    Actor.Member member = member();
    jdbi.useHandle(
        handle ->
            handle.execute("update member set state = 'AWAITING_PHONE' where id = ?", member.id()));

    Refusal unproven = refused(username(member), PASSWORD, HERE);
    assertThat(unproven.code()).isEqualTo("sign-in.phone-unconfirmed");
    assertThat(unproven.arguments()).containsExactly(member.id());
    assertThat(refused(username(member), "salah-sekali-1", HERE).code()).isEqualTo("invalid");

    jdbi.useHandle(
        handle ->
            handle.execute("update member set state = 'SUSPENDED' where id = ?", member.id()));
    assertThat(refused(username(member), PASSWORD, ELSEWHERE).code())
        .isEqualTo("sign-in.suspended");
  }

  @Test
  void nobody_behind_the_same_address_locks_a_member_out_of_her_own_browser() {
    Actor.Member member = member();
    String login = username(member);
    String shared = "192.0.2.77";
    String hers = get(KnownDevices.class).welcome(member.id());
    for (int i = 0; i < 5; i++) {
      refused(login, "salah-sekali-1", shared);
    }

    assertThat(refused(login, PASSWORD, shared).code()).isEqualTo("sign-in.wait");
    assertThat(signIn(login, PASSWORD, shared, hers)).isNotNull();
  }

  @Test
  void a_known_device_is_slowed_down_as_well_and_no_other_members_or_forged_one_counts() {
    Actor.Member member = member();
    String login = username(member);
    String hers = get(KnownDevices.class).welcome(member.id());
    String anothers = get(KnownDevices.class).welcome(member().id());
    String address = "192.0.2.78";
    for (String device : new String[] {anothers, hers + "0", "x.y", ".", ""}) {
      catchThrowableOfType(Refusal.class, () -> signIn(login, "salah-sekali-1", address, device));
    }
    assertThat(refused(login, PASSWORD, address).code()).isEqualTo("sign-in.wait");

    for (int i = 0; i < 5; i++) {
      catchThrowableOfType(Refusal.class, () -> signIn(login, "salah-1", address, hers));
    }
    Refusal slowed =
        catchThrowableOfType(Refusal.class, () -> signIn(login, PASSWORD, ELSEWHERE, hers));
    assertThat(slowed.code()).isEqualTo("sign-in.wait");
  }

  @Test
  void an_address_of_no_active_member_opens_nothing() {
    Actor.Member member = member();
    String email = get(Members.class).find(member.id()).orElseThrow().email();
    jdbi.useHandle(
        handle ->
            handle.execute("update member set state = 'AWAITING_PHONE' where id = ?", member.id()));

    assertThat(refused(email, PASSWORD, HERE).fields())
        .isEqualTo(refused("tidak-ada", PASSWORD, HERE).fields());
  }

  @Test
  void a_session_knows_what_its_member_may_and_where() {
    Seed seed = new Seed(jdbi, clock);
    Actor.Member seller = seed.seller();
    Actor.Member bare = seed.operator("13", OperatorKind.MEMBERS);
    jdbi.useHandle(
        handle -> handle.execute("delete from operator_post where member_id = ?", bare.id()));

    for (Actor.Member known :
        List.of(
            seller,
            seed.staff(seller, Right.ORDERS, Right.MONEY),
            seed.operator(),
            seed.operator("32", OperatorKind.MEMBERS, OperatorKind.HEAD))) {
      assertThat(everProved(actor(known))).isEqualTo(known);
    }
    assertThat(actor(bare).rights()).isEmpty();
  }

  private Actor.Member actor(Actor.Member member) {
    return get(Sessions.class)
        .actor(get(Sessions.class).open(member.id(), Sessions.Proof.PASSWORD).value())
        .orElseThrow();
  }

  @Test
  void who_lacks_a_right_or_another_area_is_refused() {
    Actor.Member clerk =
        new Seed(jdbi, clock).operator("32", OperatorKind.MEMBERS, OperatorKind.HEAD);

    assertThat(clerk.requireOperator(Right.OPERATORS)).isEqualTo(clerk);
    assertThat(catchThrowableOfType(Refusal.class, () -> clerk.requireOperator(Right.MONEY)).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(catchThrowableOfType(Refusal.class, () -> clerk.requireSeller(Right.CARE)).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(clerk.covers(Seed.BANDUNG)).isTrue();
    assertThat(clerk.covers(Seed.PAYAKUMBUH)).isFalse();
  }
}
