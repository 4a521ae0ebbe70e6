package id.emall.core.member.account;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.member.OneTimeLinks.Purpose;
import id.emall.core.member.Passwords;
import id.emall.core.member.PhoneCodeIssued;
import id.emall.core.member.SessionToken;
import id.emall.core.member.SignInOrigin;
import id.emall.core.member.factor.SignInStep;
import id.emall.core.member.factor.SignInSteps;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Base of tests about members who change their accounts, and of others who try to. */
abstract class AccountScene extends CoreTest {

  static final String PASSWORD = "kuda-laut-biru-7";
  static final String BETTER = "ikan-pari-ungu-9";

  Actor.Member member() {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update member set password_hash = ? where id = ?",
                get(Passwords.class).hash(PASSWORD),
                member.id()));
    return member;
  }

  MemberView view(Actor.Member member) {
    return get(Members.class).find(member.id()).orElseThrow();
  }

  SessionToken signIn(Actor.Member member, String password) {
    SignInStep step =
        get(SignInSteps.class)
            .begin(
                view(member).username(),
                password,
                new SignInOrigin(UUID.randomUUID().toString(), null),
                "Peramban uji");
    return ((SignInStep.In) step).session();
  }

  boolean opens(Actor.Member member, String password) {
    return catchThrowableOfType(Refusal.class, () -> signIn(member, password)) == null;
  }

  /** The tokens that were mailed to an address for a purpose, the newest last. */
  List<String> mailed(Purpose purpose, String to) {
    return heard(LinkIssued.class).stream()
        .filter(link -> link.purpose() == purpose && link.to().equals(to))
        .map(LinkIssued::token)
        .toList();
  }

  String codeTo(String phone) {
    return heard(PhoneCodeIssued.class).stream()
        .filter(issued -> issued.phone().equals(phone))
        .map(PhoneCodeIssued::code)
        .toList()
        .getLast();
  }

  static String wrong(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }

  static Refusal refusal(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }

  static List<String> errors(Refusal refusal) {
    return refusal.fields().stream().map(e -> e.field() + ":" + e.code()).toList();
  }
}
