package id.emall.core.member.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.KnownDevices;
import id.emall.core.member.OneTimeLinks.Purpose;
import id.emall.core.member.SessionToken;
import id.emall.core.member.Sessions;
import id.emall.core.member.SignInOrigin;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;

class OwnAccountTest extends AccountScene {

  private static final String CHROME =
      "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36";

  private SessionToken begin(Actor.Member member, String address, String device) {
    SessionToken token = signIn(member, PASSWORD);
    get(OwnSessions.class).began(token, new SignInOrigin(address, device), CHROME);
    return token;
  }

  @Test
  void a_new_password_ends_the_sessions_elsewhere() {
    Actor.Member member = member();
    SessionToken here = signIn(member, PASSWORD);
    SessionToken elsewhere = signIn(member, PASSWORD);
    OwnPassword own = get(OwnPassword.class);

    assertThat(errors(refusal(() -> own.change(member, here.value(), PASSWORD, PASSWORD))))
        .containsExactly("password:password.same");
    assertThat(errors(refusal(() -> own.change(member, here.value(), PASSWORD, "Lumbung2026"))))
        .containsExactly("password:password.common");
    SessionToken after = own.change(member, here.value(), PASSWORD, BETTER);

    assertThat(get(Sessions.class).actor(after.value())).isPresent();
    assertThat(get(Sessions.class).actor(here.value())).as("its cookie is a new one").isEmpty();
    assertThat(get(Sessions.class).actor(elsewhere.value())).isEmpty();
    assertThat(opens(member, BETTER)).isTrue();
  }

  @Test
  void a_phone_changes_with_the_code_that_was_sent_to_it_and_is_one_members() {
    Actor.Member member = member();
    Actor.Member other = member();
    String before = view(member).phone();
    PhoneChange change = get(PhoneChange.class);
    assertThat(errors(refusal(() -> change.ask(member, "0812 3998 0001", "salah-sekali-1"))))
        .containsExactly("password:password.wrong");
    change.ask(member, "0812 3998 0001", PASSWORD);
    String code = codeTo("+6281239980001");

    assertThat(change.waiting(member)).contains("+6281239980001");
    assertThat(errors(refusal(() -> change.confirm(other, code))))
        .containsExactly("code:code.expired");
    assertThat(errors(refusal(() -> change.confirm(member, wrong(code)))))
        .containsExactly("code:code.wrong");
    change.confirm(member, code);
    assertThat(view(member).phone()).isEqualTo("+6281239980001");
    assertThat(heard(PhoneChanged.class))
        .contains(new PhoneChanged(member.id(), before, "+6281239980001"));
    assertThat(errors(refusal(() -> change.confirm(member, code))))
        .containsExactly("code:code.expired");

    clock.advance(Duration.ofMinutes(2));
    change.ask(other, "081239980001", PASSWORD);
    Refusal held = refusal(() -> change.confirm(other, codeTo("+6281239980001")));
    assertThat(held.code()).isEqualTo("phone.held");
  }

  @Test
  void a_sign_in_on_a_new_device_is_told_and_can_be_ended_by_mail() {
    Actor.Member member = member();
    String email = view(member).email();
    SessionToken first = begin(member, "203.0.113.7", null);
    assertThat(mailed(Purpose.END_SESSION, email)).as("the first of all is no news").isEmpty();

    begin(member, "203.0.113.7", get(KnownDevices.class).welcome(member.id()));
    assertThat(mailed(Purpose.END_SESSION, email)).as("a known device").isEmpty();
    SessionToken strange = begin(member, "198.51.100.9", "tebakan.belaka");
    String link = mailed(Purpose.END_SESSION, email).getLast();

    List<OwnSession> sessions = get(OwnSessions.class).list(member, first.value());
    assertThat(sessions).hasSize(3);
    assertThat(sessions.getFirst().current()).isTrue();
    assertThat(sessions.getFirst().device().words()).isEqualTo("Chrome, Android");
    assertThat(sessions).extracting(OwnSession::place).contains("198.51.x.x").doesNotContain("9");

    get(OwnSessions.class).endByLink(link);
    assertThat(get(Sessions.class).actor(strange.value())).isEmpty();
    assertThat(get(Sessions.class).actor(first.value())).isPresent();
    assertThat(refusal(() -> get(OwnSessions.class).endByLink(link)).code()).isEqualTo("link.dead");
  }

  @Test
  void sessions_are_ended_by_their_own_member_alone() {
    Actor.Member member = member();
    SessionToken here = begin(member, "203.0.113.7", null);
    begin(member, "203.0.113.7", null);
    OwnSessions sessions = get(OwnSessions.class);
    UUID other = sessions.list(member, here.value()).getLast().id();

    Actor.Member stranger = member();
    assertThat(refusal(() -> sessions.end(stranger, other)).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    sessions.end(member, other);
    assertThat(sessions.list(member, here.value())).hasSize(1);
    begin(member, "203.0.113.7", null);
    sessions.endOthers(member, here.value());
    assertThat(sessions.list(member, here.value())).singleElement().matches(OwnSession::current);
    assertThat(refusal(() -> sessions.list(Actor.VISITOR, "")).kind())
        .isEqualTo(Refusal.Kind.SIGN_IN_REQUIRED);
  }

  @Test
  void a_session_ends_when_it_is_not_used_and_an_operators_in_any_case_after_a_shift() {
    Actor.Member member = member();
    Actor.Member operator = new Seed(jdbi, clock).operator();
    Sessions sessions = get(Sessions.class);
    String members = sessions.open(member.id(), Sessions.Proof.PASSWORD).value();
    String left = sessions.open(operator.id(), Sessions.Proof.BOTH).value();
    String used = sessions.open(operator.id(), Sessions.Proof.BOTH).value();

    for (int i = 0; i < 23; i++) {
      clock.advance(Duration.ofMinutes(29));
      assertThat(sessions.actor(used)).isPresent();
    }
    assertThat(sessions.actor(left)).isEmpty();
    assertThat(sessions.alive(List.of(left, used, members)))
        .containsExactlyInAnyOrder(used, members);
    assertThat(get(OwnSessions.class).list(operator, used)).hasSize(1);
    clock.advance(Duration.ofHours(1));
    assertThat(sessions.actor(used)).isEmpty();

    clock.advance(Duration.ofDays(13));
    assertThat(sessions.actor(members)).isPresent();
    clock.advance(Duration.ofDays(14));
    assertThat(sessions.actor(members)).isEmpty();
  }

  @Test
  void an_old_hash_is_made_anew_with_more_rounds_when_its_member_signs_in() throws Exception {
    Actor.Member member = member();
    byte[] salt = new byte[16];
    PBEKeySpec few = new PBEKeySpec(PASSWORD.toCharArray(), salt, 500, 512);
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(few).getEncoded();
    Base64.Encoder base64 = Base64.getEncoder();
    String weak =
        "pbkdf2-sha512$500$" + base64.encodeToString(salt) + "$" + base64.encodeToString(key);
    jdbi.useHandle(
        handle ->
            handle.execute("update member set password_hash = ? where id = ?", weak, member.id()));

    assertThat(opens(member, PASSWORD)).isTrue();
    String strong = hash(member);
    assertThat(opens(member, PASSWORD)).isTrue();

    assertThat(strong).startsWith("pbkdf2-sha512$1000$");
    assertThat(hash(member)).as("strong ones stay").isEqualTo(strong);
  }

  private String hash(Actor.Member member) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select password_hash from member where id = ?", member.id())
                .mapTo(String.class)
                .one());
  }

  @Test
  void a_seller_who_changes_what_was_approved_is_looked_at() {
    Actor.Member seller = new Seed(jdbi, clock).seller();
    Actor.Member buyer = new Seed(jdbi, clock).buyer();
    Profile profile = get(Profile.class);
    Profile.Wish wish = new Profile.Wish("Orang Lain", Seed.BANDUNG, "", "Jalan Dago No. 12", "en");

    profile.change(seller, wish);
    profile.change(buyer, wish);

    assertThat(profile.of(seller).name()).isEqualTo("Orang Lain");
    assertThat(profile.of(seller).role()).isEqualTo(Actor.Role.SELLER);
    assertThat(profile.of(buyer).language()).isEqualTo("en");
    assertThat(
            number(
                "select count(*) from work_item where kind = ? and object_id in (?, ?)",
                Profile.SELLER_CHANGED,
                seller.id().toString(),
                buyer.id().toString()))
        .isEqualTo(1);
    assertThat(
            number(
                "select count(*) from work_item where object_id = ? and details <> '{}'",
                seller.id().toString()))
        .as("names outlive an erasure in work items")
        .isZero();
    assertThat(
            errors(
                refusal(
                    () -> profile.change(buyer, new Profile.Wish("7", "99.99", null, "x", "fr")))))
        .containsExactlyInAnyOrder(
            "name:too-short",
            "regency:regency.unknown",
            "address:too-short",
            "language:language.unknown");
  }

  @Test
  void addresses_are_ones_own_few_and_one_of_them_preferred() {
    Actor.Member member = member();
    Actor.Member stranger = member();
    DeliveryAddresses addresses = get(DeliveryAddresses.class);
    UUID home = addresses.add(member, address("Rumah", false));
    UUID office = addresses.add(member, address("Kantor", true));

    assertThat(addresses.list(member))
        .extracting(DeliveryAddress::label)
        .containsExactly("Kantor", "Rumah");
    assertThat(addresses.find(stranger, home)).isEmpty();
    assertThat(refusal(() -> addresses.change(stranger, home, address("X", true))).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refusal(() -> addresses.change(stranger, home, address("", true))).kind())
        .as("before anything is said of the wish")
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refusal(() -> addresses.remove(stranger, home)).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    addresses.change(member, home, address("Rumah Ibu", true));
    assertThat(addresses.list(member).getFirst().label()).isEqualTo("Rumah Ibu");
    addresses.remove(member, home);
    assertThat(addresses.preferred(member)).hasValue(addresses.list(member).getFirst());
    assertThat(addresses.list(member)).singleElement().matches(DeliveryAddress::preferred);
    assertThat(addresses.find(member, office)).isPresent();

    for (int i = 1; i < DeliveryAddresses.MOST; i++) {
      addresses.add(member, address("Alamat " + i, false));
    }
    assertThat(refusal(() -> addresses.add(member, address("Lebih", false))).code())
        .isEqualTo("addresses.many");
  }

  private static DeliveryAddresses.Wish address(String label, boolean preferred) {
    return new DeliveryAddresses.Wish(
        label, "Siti Rahma", "081234567890", Seed.BANDUNG, "", "Jalan Dago No. 12", preferred);
  }

  @Test
  void tries_are_counted_by_who_makes_them_and_begin_anew() {
    TryCounts tries = get(TryCounts.class);
    for (int i = 0; i < 3; i++) {
      tries.spend("uji", "203.0.113.7", 3, Duration.ofHours(1));
    }

    assertThat(refusal(() -> tries.spend("uji", "203.0.113.7", 3, Duration.ofHours(1))).code())
        .isEqualTo("tries.wait");
    tries.spend("uji", "203.0.113.8", 3, Duration.ofHours(1));
    clock.advance(Duration.ofHours(1));
    tries.spend("uji", "203.0.113.7", 3, Duration.ofHours(1));
  }
}
