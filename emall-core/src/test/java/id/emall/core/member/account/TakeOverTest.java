package id.emall.core.member.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.OneTimeLinks.Purpose;
import id.emall.core.member.SessionToken;
import id.emall.core.member.Sessions;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What somebody tries who wants another's account. */
class TakeOverTest extends AccountScene {

  private void wish(String login, PasswordReset.Way way) {
    get(PasswordReset.class).wish(login, way);
    get(ResetWishes.class).run();
  }

  private String resetLink(Actor.Member member) {
    wish(view(member).username(), PasswordReset.Way.EMAIL);
    return mailed(Purpose.RESET_PASSWORD, view(member).email()).getLast();
  }

  @Test
  void a_reset_sets_the_password_once_and_ends_all_sessions() {
    Actor.Member member = member();
    SessionToken before = signIn(member, PASSWORD);
    String link = resetLink(member);
    OwnPassword own = get(OwnPassword.class);

    assertThat(errors(refusal(() -> own.reset(link, "pendek")))).contains("password:too-short");
    own.requireLink(link);
    own.reset(link, BETTER);

    assertThat(get(Sessions.class).actor(before.value())).isEmpty();
    assertThat(opens(member, PASSWORD)).isFalse();
    assertThat(opens(member, BETTER)).isTrue();
    assertThat(refusal(() -> own.reset(link, "lagi-lagi-baru-1")).code()).isEqualTo("link.dead");
    assertThat(refusal(() -> own.requireLink(link)).code()).isEqualTo("link.dead");
    assertThat(heard(PasswordChanged.class)).contains(new PasswordChanged(member.id()));
  }

  @Test
  void a_reset_link_lasts_half_an_hour_and_no_longer_than_the_password() {
    Actor.Member member = member();
    String old = resetLink(member);
    clock.advance(Duration.ofMinutes(30));
    assertThat(refusal(() -> get(OwnPassword.class).reset(old, BETTER)).code())
        .isEqualTo("link.dead");

    String stale = resetLink(member);
    jdbi.useHandle(
        handle ->
            handle.execute("update member set password_hash = 'x' where id = ?", member.id()));
    assertThat(refusal(() -> get(OwnPassword.class).reset(stale, BETTER)).code())
        .isEqualTo("link.dead");
  }

  @Test
  void a_link_of_one_purpose_does_nothing_else() {
    Actor.Member member = member();
    String reset = resetLink(member);
    get(EmailChange.class).ask(member, "lain-" + member.id() + "@contoh.id", PASSWORD);
    String undo = mailed(Purpose.UNDO_EMAIL, view(member).email()).getLast();

    assertThat(refusal(() -> get(EmailProof.class).prove(reset)).code()).isEqualTo("link.dead");
    assertThat(refusal(() -> get(EmailChange.class).confirm(undo)).code()).isEqualTo("link.dead");
    assertThat(refusal(() -> get(EmailChange.class).undo(reset)).code()).isEqualTo("link.dead");
    assertThat(refusal(() -> get(OwnSessions.class).endByLink(reset)).code())
        .isEqualTo("link.dead");
    assertThat(refusal(() -> get(OwnPassword.class).reset(undo, BETTER)).code())
        .isEqualTo("link.dead");
  }

  @Test
  void whether_there_is_a_member_changes_nothing_that_is_done_while_somebody_waits() {
    Actor.Member member = member();
    PasswordReset reset = get(PasswordReset.class);

    UUID known = reset.wish(view(member).username(), PasswordReset.Way.SMS);
    UUID unknown = reset.wish("tidak-ada-orangnya", PasswordReset.Way.SMS);

    assertThat(number("select count(*) from reset_wish where id in (?, ?)", known, unknown))
        .isEqualTo(2);
    assertThat(number("select count(*) from one_time_code where member_id = ?", member.id()))
        .isZero();
    get(ResetWishes.class).run();
    String code = codeTo(view(member).phone());
    assertThat(errors(refusal(() -> reset.token(known, wrong(code)))))
        .isEqualTo(errors(refusal(() -> reset.token(unknown, code))))
        .containsExactly("code:code.not-right");
    assertThat(errors(refusal(() -> reset.wish(" ", PasswordReset.Way.EMAIL))))
        .containsExactly("login:required");
  }

  @Test
  void nobody_but_who_asked_can_spend_the_tries_of_a_reset_code() {
    Actor.Member member = member();
    PasswordReset reset = get(PasswordReset.class);
    UUID own = reset.wish(view(member).email(), PasswordReset.Way.SMS);
    get(ResetWishes.class).run();
    String code = codeTo(view(member).phone());

    clock.advance(Duration.ofMinutes(1));
    UUID strangers = reset.wish(view(member).email(), PasswordReset.Way.SMS);
    get(ResetWishes.class).run();
    for (int i = 0; i < 6; i++) {
      assertThat(refusal(() -> reset.token(strangers, code))).isNotNull();
    }

    get(OwnPassword.class).reset(reset.token(own, code), BETTER);
    assertThat(opens(member, BETTER)).isTrue();
    assertThat(refusal(() -> reset.token(own, code))).isNotNull();
  }

  @Test
  @Timeout(60)
  void of_many_who_type_a_right_code_at_once_one_gets_in() throws Exception {
    Actor.Member member = member();
    UUID wish = get(PasswordReset.class).wish(view(member).username(), PasswordReset.Way.SMS);
    get(ResetWishes.class).run();
    String code = codeTo(view(member).phone());
    Callable<Boolean> attempt =
        () -> refusal(() -> get(PasswordReset.class).token(wish, code)) == null;
    int right = 0;

    try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
      for (Future<Boolean> one :
          threads.invokeAll(IntStream.range(0, 5).mapToObj(i -> attempt).toList())) {
        right += one.get() ? 1 : 0;
      }
    }

    assertThat(right).isEqualTo(1);
  }

  @Test
  void a_flood_of_wishes_silences_further_mails_and_takes_nothing_away() {
    Actor.Member member = member();
    String email = view(member).email();
    String first = resetLink(member);

    for (int i = 0; i < 10; i++) {
      wish(email, PasswordReset.Way.EMAIL);
    }
    assertThat(mailed(Purpose.RESET_PASSWORD, email)).hasSize(1);
    for (int i = 0; i < 10; i++) {
      clock.advance(Duration.ofMinutes(1));
      wish(email, PasswordReset.Way.EMAIL);
    }

    assertThat(mailed(Purpose.RESET_PASSWORD, email)).hasSize(5);
    get(OwnPassword.class).reset(first, BETTER);
    assertThat(opens(member, BETTER)).isTrue();
  }

  @Test
  void an_address_that_nobody_proved_gets_no_link_to_a_password() {
    Actor.Member member = member();
    jdbi.useHandle(
        handle ->
            handle.execute("update member set email_proven_at = null where id = ?", member.id()));

    wish(view(member).email(), PasswordReset.Way.EMAIL);

    assertThat(mailed(Purpose.RESET_PASSWORD, view(member).email())).isEmpty();
  }

  @Test
  void the_old_address_takes_back_what_a_thief_changed() {
    Actor.Member member = member();
    String old = view(member).email();
    String thiefs = "maling-" + member.id() + "@contoh.id";
    SessionToken stolen = signIn(member, PASSWORD);
    EmailChange change = get(EmailChange.class);
    change.ask(member, thiefs, PASSWORD);
    String forged = mailed(Purpose.CHANGE_EMAIL, thiefs).getLast();
    change.confirm(forged);
    assertThat(view(member).email()).isEqualTo(thiefs);
    assertThat(refusal(() -> change.confirm(forged)).code()).isEqualTo("link.dead");

    Actor.Member accomplice = member();
    clock.advance(Duration.ofHours(50));
    get(EmailChange.class).ask(accomplice, old, PASSWORD);
    assertThat(mailed(Purpose.CHANGE_EMAIL, old)).as("kept free for its owner").isEmpty();

    String reset = change.undo(mailed(Purpose.UNDO_EMAIL, old).getFirst());

    assertThat(view(member).email()).isEqualTo(old);
    assertThat(get(Sessions.class).actor(stolen.value())).isEmpty();
    assertThat(opens(member, PASSWORD)).isFalse();
    get(OwnPassword.class).reset(reset, BETTER);
    assertThat(opens(member, BETTER)).isTrue();
    assertThat(refusal(() -> change.undo(mailed(Purpose.UNDO_EMAIL, old).getFirst())).code())
        .isEqualTo("link.dead");
  }

  @Test
  void a_thief_who_changes_twice_has_nothing_once_the_first_change_is_taken_back() {
    Actor.Member member = member();
    String old = view(member).email();
    String thiefs = "maling-" + member.id() + "@contoh.id";
    EmailChange change = get(EmailChange.class);
    change.ask(member, thiefs, PASSWORD);
    change.confirm(mailed(Purpose.CHANGE_EMAIL, thiefs).getLast());
    clock.advance(Duration.ofMinutes(2));
    change.ask(member, "lagi-" + thiefs, PASSWORD);
    String thiefsUndo = mailed(Purpose.UNDO_EMAIL, thiefs).getLast();

    change.undo(mailed(Purpose.UNDO_EMAIL, old).getLast());

    assertThat(refusal(() -> change.undo(thiefsUndo)).code()).isEqualTo("link.dead");
    assertThat(view(member).email()).isEqualTo(old);
  }

  @Test
  void a_thief_who_takes_the_second_change_back_leaves_the_first_to_its_owner() {
    Actor.Member member = member();
    String old = view(member).email();
    String thiefs = "maling-" + member.id() + "@contoh.id";
    EmailChange change = get(EmailChange.class);
    change.ask(member, thiefs, PASSWORD);
    change.confirm(mailed(Purpose.CHANGE_EMAIL, thiefs).getLast());
    clock.advance(Duration.ofMinutes(2));
    change.ask(member, "lagi-" + thiefs, PASSWORD);
    String thiefsReset = change.undo(mailed(Purpose.UNDO_EMAIL, thiefs).getLast());

    change.undo(mailed(Purpose.UNDO_EMAIL, old).getLast());

    assertThat(view(member).email()).isEqualTo(old);
    assertThat(refusal(() -> get(OwnPassword.class).reset(thiefsReset, BETTER)).code())
        .isEqualTo("link.dead");
  }

  @Test
  void a_proof_counts_for_the_address_that_it_was_mailed_to() {
    Actor.Member member = member();
    jdbi.useHandle(
        handle ->
            handle.execute("update member set email_proven_at = null where id = ?", member.id()));
    EmailProof proof = get(EmailProof.class);
    proof.sendAgain(member);
    String link = mailed(Purpose.PROVE_EMAIL, view(member).email()).getLast();
    assertThat(proof.address(link)).isEqualTo(view(member).email());
    assertThat(refusal(() -> proof.sendAgain(member)).code()).isEqualTo("link.wait");

    jdbi.useHandle(
        handle ->
            handle.execute(
                "update member set email = ? where id = ?",
                "lain-" + member.id() + "@contoh.id",
                member.id()));
    assertThat(refusal(() -> proof.prove(link)).code()).isEqualTo("link.dead");

    clock.advance(Duration.ofMinutes(1));
    proof.sendAgain(member);
    assertThat(proof.prove(mailed(Purpose.PROVE_EMAIL, view(member).email()).getLast()))
        .isEqualTo(member.id());
    assertThat(get(Profile.class).of(member).isEmailProven()).isTrue();
    assertThat(refusal(() -> proof.sendAgain(member)).code()).isEqualTo("email.proven");
  }

  @Test
  void guessing_ones_own_password_is_slowed_down_and_keeps_nobody_out() {
    Actor.Member member = member();
    OwnPassword own = get(OwnPassword.class);
    for (int i = 0; i < 5; i++) {
      assertThat(errors(refusal(() -> own.change(member, "", "salah-sekali-1", BETTER))))
          .containsExactly("old:password.wrong");
    }

    Refusal slowed = refusal(() -> own.change(member, "", PASSWORD, BETTER));

    assertThat(slowed.code()).isEqualTo("sign-in.wait");
    assertThat(opens(member, PASSWORD)).isTrue();
  }

  @Test
  void whose_an_address_is_hears_only_its_owner() {
    Actor.Member member = member();
    Actor.Member holder = new Seed(jdbi, clock).buyer();
    String held = view(holder).email();

    get(EmailChange.class).ask(member, held, PASSWORD);

    assertThat(mailed(Purpose.CHANGE_EMAIL, held)).isEmpty();
    assertThat(heard(id.emall.core.member.KnownEmailRegistered.class))
        .contains(new id.emall.core.member.KnownEmailRegistered(holder.id()));
    assertThat(List.of(view(member).email())).doesNotContain(held);
  }
}
