package id.emall.core.member;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Base of tests about people who register and prove their phone. */
abstract class RegistrationScene extends CoreTest {

  static final String PASSWORD = "kuda-laut-biru-7";

  static RegistrationForm form(String username, String phone) {
    return form(username, username + "@contoh.id", phone, PASSWORD);
  }

  static RegistrationForm form(String username, String email, String phone, String password) {
    return new RegistrationForm(
        "Siti Aminah",
        username,
        password,
        email,
        phone,
        "13",
        Seed.PAYAKUMBUH,
        "Jalan Sudirman No. 5, Payakumbuh",
        "id",
        null);
  }

  UUID register(RegistrationForm form) {
    return get(Registration.class).register(Actor.VISITOR, form);
  }

  String codeOf(UUID memberId) {
    return heard(PhoneCodeIssued.class).stream()
        .filter(issued -> issued.memberId().equals(memberId))
        .map(PhoneCodeIssued::code)
        .toList()
        .getLast();
  }

  void confirm(UUID memberId, String code) {
    get(Registration.class).confirmPhone(memberId, code);
  }

  static String wrong(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }

  MemberView member(UUID id) {
    return get(Members.class).find(id).orElseThrow();
  }

  static Refusal refusal(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }

  static List<String> errors(Refusal refusal) {
    return refusal.fields().stream().map(e -> e.field() + ":" + e.code()).toList();
  }
}
