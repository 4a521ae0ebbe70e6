package id.emall.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.member.account.UnprovenPhone;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who mistyped the phone at registering puts it right without beginning anew. */
class UnprovenPhoneTest extends RegistrationScene {

  private UnprovenPhone phones() {
    return get(UnprovenPhone.class);
  }

  private String sentTo(UUID id) {
    return heard(PhoneCodeIssued.class).stream()
        .filter(issued -> issued.memberId().equals(id))
        .map(PhoneCodeIssued::phone)
        .toList()
        .getLast();
  }

  @Test
  void the_code_goes_to_the_new_phone_and_the_one_before_counts_no_more() {
    UUID id = register(form("salahnomor", "081255500001"));
    String before = codeOf(id);
    assertThat(phones().of(id)).contains("+6281255500001");

    phones().change(id, "0812-5550-0002", PASSWORD);

    assertThat(phones().of(id)).contains("+6281255500002");
    assertThat(sentTo(id)).isEqualTo("+6281255500002");
    assertThat(errors(refusal(() -> confirm(id, before)))).containsExactly("code:code.wrong");
    confirm(id, codeOf(id));
    assertThat(member(id).phone()).isEqualTo("+6281255500002");
    assertThat(phones().of(id)).isEmpty();
  }

  @Test
  void a_code_that_was_right_before_the_change_does_not_prove_the_new_phone() {
    UUID id = register(form("berpacu", "081255500011"));
    PhoneCodes.Answer answer =
        get(PhoneCodes.class).attempt(PhoneCodes.Purpose.CONFIRM_PHONE, id, codeOf(id));

    phones().change(id, "081255500012", PASSWORD);

    assertThat(
            errors(
                refusal(
                    () -> get(Activation.class).activate(id, (PhoneCodes.Answer.Right) answer))))
        .containsExactly("code:code.expired");
    confirm(id, codeOf(id));
    assertThat(member(id).state()).isEqualTo(MemberView.State.ACTIVE);
  }

  @Test
  void only_who_knows_the_password_may_and_guessing_it_ends_after_five_tries() {
    UUID id = register(form("tebaksandi", "081255500021"));

    for (int i = 0; i < 5; i++) {
      assertThat(errors(refusal(() -> phones().change(id, "081255500022", "bukan-ini-sandinya"))))
          .containsExactly("password:password.wrong");
    }
    assertThat(refusal(() -> phones().change(id, "081255500022", PASSWORD)).code())
        .isEqualTo("tries.wait");
    assertThat(phones().of(id)).contains("+6281255500021");
  }

  @Test
  void a_phone_that_just_got_a_code_gets_no_other_and_nothing_is_changed() {
    register(form("duluan", "081255500031"));
    UUID id = register(form("belakangan", "081255500032"));

    assertThat(refusal(() -> phones().change(id, "081255500031", PASSWORD)).code())
        .isEqualTo("code.wait");
    assertThat(phones().of(id)).contains("+6281255500032");

    clock.advance(Duration.ofMinutes(2));
    phones().change(id, "081255500031", PASSWORD);
    assertThat(sentTo(id)).isEqualTo("+6281255500031");
  }

  @Test
  void another_members_phone_is_told_to_be_held_once_it_is_proven() {
    UUID holder = register(form("pemegang", "081255500041"));
    confirm(holder, codeOf(holder));
    clock.advance(Duration.ofMinutes(2));
    UUID id = register(form("penyusul", "081255500042"));

    phones().change(id, "081255500041", PASSWORD);

    assertThat(refusal(() -> confirm(id, codeOf(id))).code()).isEqualTo("phone.held");
  }

  @Test
  void what_is_no_phone_or_the_same_is_refused_and_a_member_is_none_of_its_business() {
    UUID id = register(form("anggotalama", "081255500051"));

    assertThat(errors(refusal(() -> phones().change(id, "12345", PASSWORD))))
        .containsExactly("phone:phone.malformed");
    assertThat(errors(refusal(() -> phones().change(id, "+62 812-5550-0051", PASSWORD))))
        .containsExactly("phone:phone.same");
    confirm(id, codeOf(id));
    assertThat(refusal(() -> phones().change(id, "081255500052", PASSWORD)).code())
        .isEqualTo("member.not-found");
  }

  @Test
  void a_decoy_answers_like_any_other_registration() {
    UUID known = register(form("pemilik", "pemilik@contoh.id", "081255500061", PASSWORD));
    confirm(known, codeOf(known));
    UUID decoy = register(form("umpan", "pemilik@contoh.id", "081255500062", PASSWORD));

    phones().change(decoy, "081255500063", PASSWORD);

    assertThat(phones().of(decoy)).contains("+6281255500063");
    assertThat(refusal(() -> confirm(decoy, codeOf(decoy))).code()).isEqualTo("email.held");
  }
}
