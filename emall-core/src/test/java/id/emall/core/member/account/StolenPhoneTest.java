package id.emall.core.member.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.member.OneTimeLinks.Purpose;
import id.emall.core.member.PhoneCodeIssued;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a phone opens that somebody set who had got into another's account. */
class StolenPhoneTest extends AccountScene {

  private int phones;

  private String anotherPhone() {
    return "+62811%07d".formatted(5_550_000 + phones++);
  }

  private void setPhone(Actor.Member member, String phone) {
    PhoneChange change = get(PhoneChange.class);
    change.ask(member, phone, PASSWORD);
    change.confirm(member, codeTo(phone));
    assertThat(view(member).phone()).isEqualTo(phone);
  }

  /** As a thief sends mail elsewhere; the owner's mailbox has the link that takes it back. */
  private String undoOfMailSentElsewhere(Actor.Member member) {
    String owners = view(member).email();
    String thiefs = "maling-" + member.id() + "@contoh.id";
    EmailChange change = get(EmailChange.class);
    change.ask(member, thiefs, PASSWORD);
    change.confirm(mailed(Purpose.CHANGE_EMAIL, thiefs).getLast());
    return mailed(Purpose.UNDO_EMAIL, owners).getLast();
  }

  private UUID forgets(Actor.Member member) {
    UUID wish = get(PasswordReset.class).wish(view(member).username(), PasswordReset.Way.SMS);
    get(ResetWishes.class).run();
    return wish;
  }

  private long resetCodesTo(String phone) {
    return heard(PhoneCodeIssued.class).stream()
        .filter(
            code -> code.phone().equals(phone) && code.purpose().name().equals("RESET_PASSWORD"))
        .count();
  }

  private int resetMailsTo(Actor.Member member) {
    return mailed(Purpose.RESET_PASSWORD, view(member).email()).size();
  }

  @Test
  void a_phone_opens_nothing_for_three_days_after_it_was_set() {
    Actor.Member member = member();
    String phone = anotherPhone();
    setPhone(member, phone);

    clock.advance(Duration.ofHours(71));
    UUID wish = forgets(member);

    assertThat(resetCodesTo(phone)).isZero();
    assertThat(resetMailsTo(member)).as("the link goes by mail instead").isEqualTo(1);
    assertThat(errors(refusal(() -> get(PasswordReset.class).token(wish, "123456"))))
        .containsExactly("code:code.not-right");
    clock.advance(Duration.ofHours(1));
    UUID later = forgets(member);
    get(OwnPassword.class).reset(get(PasswordReset.class).token(later, codeTo(phone)), BETTER);
    assertThat(opens(member, BETTER)).isTrue();
  }

  @Test
  void a_phone_that_a_thief_set_opens_nothing_once_his_change_of_address_is_taken_back() {
    Actor.Member member = member();
    String phone = anotherPhone();
    setPhone(member, phone);
    clock.advance(Duration.ofDays(10));
    get(EmailChange.class).undo(undoOfMailSentElsewhere(member));

    for (int day = 0; day < 30; day += 10) {
      clock.advance(Duration.ofDays(10));
      forgets(member);
      jdbi.useHandle(handle -> handle.execute("delete from one_time_code"));
    }

    assertThat(resetCodesTo(phone)).isZero();
    assertThat(resetMailsTo(member)).isEqualTo(3);
  }

  @Test
  void a_phone_set_after_the_change_was_taken_back_opens_again() {
    Actor.Member member = member();
    setPhone(member, anotherPhone());
    String undo = undoOfMailSentElsewhere(member);
    get(OwnPassword.class).reset(get(EmailChange.class).undo(undo), PASSWORD);
    String owners = anotherPhone();
    clock.advance(Duration.ofMinutes(1));
    setPhone(member, owners);

    clock.advance(Duration.ofHours(72));
    UUID wish = forgets(member);

    assertThat(get(PasswordReset.class).token(wish, codeTo(owners))).isNotEmpty();
  }

  @Test
  void who_is_doubted_for_the_own_phone_proves_it_again() {
    Actor.Member member = member();
    String phone = anotherPhone();
    setPhone(member, phone);
    String undo = undoOfMailSentElsewhere(member);
    get(OwnPassword.class).reset(get(EmailChange.class).undo(undo), PASSWORD);

    clock.advance(Duration.ofMinutes(1));
    setPhone(member, phone);

    clock.advance(Duration.ofHours(72));
    UUID wish = forgets(member);
    assertThat(get(PasswordReset.class).token(wish, codeTo(phone))).isNotEmpty();
    assertThat(errors(refusal(() -> get(PhoneChange.class).ask(member, phone, PASSWORD))))
        .containsExactly("phone:phone.same");
  }

  @Test
  void a_phone_that_its_member_had_for_long_opens_whatever_is_taken_back() {
    Actor.Member member = member();
    String phone = anotherPhone();
    setPhone(member, phone);
    clock.advance(Duration.ofDays(15));
    get(EmailChange.class).undo(undoOfMailSentElsewhere(member));

    UUID wish = forgets(member);

    assertThat(get(PasswordReset.class).token(wish, codeTo(phone))).isNotEmpty();
  }

  @Test
  void a_code_on_its_way_opens_nothing_once_the_phone_is_another_or_doubted() {
    Actor.Member owner = member();
    String owners = view(owner).phone();
    UUID onItsWay = forgets(owner);
    String code = codeTo(owners);
    setPhone(owner, anotherPhone());
    assertThat(errors(refusal(() -> get(PasswordReset.class).token(onItsWay, code))))
        .containsExactly("code:code.not-right");

    Actor.Member robbed = member();
    String thiefs = anotherPhone();
    setPhone(robbed, thiefs);
    clock.advance(Duration.ofHours(73));
    String undo = undoOfMailSentElsewhere(robbed);
    UUID wish = forgets(robbed);
    String sent = codeTo(thiefs);
    get(EmailChange.class).undo(undo);
    assertThat(errors(refusal(() -> get(PasswordReset.class).token(wish, sent))))
        .containsExactly("code:code.not-right");
  }
}
