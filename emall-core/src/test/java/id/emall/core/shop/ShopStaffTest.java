package id.emall.core.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.Members;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShopStaffTest extends CoreTest {

  private Seed seed;
  private ShopStaff staff;
  private StaffAnswers answers;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    staff = get(ShopStaff.class);
    answers = get(StaffAnswers.class);
  }

  private String username(Actor.Member member) {
    return get(Members.class).find(member.id()).orElseThrow().username();
  }

  private void ask(Actor.Member owner, Actor.Member member, Right... rights) {
    staff.ask(owner, username(member), Set.of(rights));
    get(StaffLookups.class).run();
  }

  private UUID question(Actor.Member member) {
    return answers.mine(member).getFirst().id();
  }

  @Test
  void people_of_another_shop_are_nobody_whatever_else_is_wrong() {
    Actor.Member owner = seed.seller();
    Actor.Member packer = seed.buyer();
    ask(owner, packer, Right.ORDERS);
    answers.accept(packer, question(packer));
    Actor.Member stranger = seed.seller();

    assertThat(
            catchThrowableOfType(Refusal.class, () -> staff.change(stranger, packer.id(), Set.of()))
                .kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(
            catchThrowableOfType(Refusal.class, () -> staff.change(owner, packer.id(), Set.of()))
                .kind())
        .isEqualTo(Refusal.Kind.INVALID);
  }

  @Test
  void who_is_asked_and_accepts_works_for_the_shop_until_the_owner_ends_it() {
    Actor.Member owner = seed.seller();
    Actor.Member packer = seed.buyer();
    ask(owner, packer, Right.ORDERS);
    assertThat(staff.people(owner)).isEmpty();

    answers.accept(packer, question(packer));

    assertThat(staff.people(owner))
        .extracting(ShopStaff.Person::memberId)
        .containsExactly(packer.id());
    assertThat(answers.post(packer).orElseThrow().rights()).containsExactly(Right.ORDERS);
    staff.change(owner, packer.id(), Set.of(Right.PRODUCTS, Right.MONEY));
    assertThat(answers.post(packer).orElseThrow().rights())
        .containsExactlyInAnyOrder(Right.PRODUCTS, Right.MONEY);
    staff.remove(owner, packer.id());
    assertThat(answers.post(packer)).isEmpty();
    assertThat(heard(StaffTold.class).stream().map(StaffTold::what).toList())
        .contains(
            StaffTold.What.ASKED,
            StaffTold.What.JOINED,
            StaffTold.What.CHANGED,
            StaffTold.What.REMOVED);
  }

  @Test
  void an_owner_does_not_learn_whether_there_is_such_a_member() {
    Actor.Member owner = seed.seller();
    Actor.Member known = seed.buyer();

    staff.ask(owner, username(known), Set.of(Right.ORDERS));
    staff.ask(owner, "tidak-ada@contoh.id", Set.of(Right.ORDERS));
    get(StaffLookups.class).run();

    assertThat(staff.asked(owner))
        .extracting(ShopStaff.Asked::sought)
        .containsExactlyInAnyOrder(username(known), "tidak-ada@contoh.id");
    refused(
        "staff.asked-already", () -> staff.ask(owner, "Tidak-Ada@contoh.id", Set.of(Right.ORDERS)));
    answers.decline(known, question(known));
    assertThat(answers.mine(known)).isEmpty();
  }

  @Test
  void an_address_that_nobody_proved_is_nobodys() {
    Actor.Member owner = seed.seller();
    Actor.Member claimant = seed.buyer();
    jdbi.useHandle(
        handle ->
            handle.execute("update member set email_proven_at = null where id = ?", claimant.id()));

    staff.ask(
        owner, get(Members.class).find(claimant.id()).orElseThrow().email(), Set.of(Right.MONEY));
    get(StaffLookups.class).run();

    assertThat(answers.mine(claimant)).isEmpty();
  }

  @Test
  void a_member_works_for_one_shop_and_only_by_a_question_of_theirs_that_is_open() {
    Actor.Member owner = seed.seller();
    Actor.Member other = seed.seller();
    Actor.Member packer = seed.buyer();
    ask(owner, packer, Right.ORDERS);
    UUID first = question(packer);
    refused("staff-question.not-found", () -> answers.accept(seed.buyer(), first));
    answers.accept(packer, first);
    refused("staff-question.not-found", () -> answers.accept(packer, first));

    ask(other, packer, Right.ORDERS);
    refused("staff.elsewhere", () -> answers.accept(packer, question(packer)));
    answers.leave(packer);
    answers.accept(packer, question(packer));
    assertThat(answers.post(packer).orElseThrow().shopId()).isEqualTo(other.shopId());

    ask(other, seed.seller(), Right.ORDERS);
    assertThat(answers.mine(owner)).isEmpty();
    Actor.Member late = seed.buyer();
    ask(owner, late, Right.ORDERS);
    UUID question = question(late);
    clock.advance(Duration.ofDays(8));
    refused("staff-question.not-found", () -> answers.accept(late, question));
  }

  @Test
  void only_the_owner_gives_rights_and_never_the_shop_itself() {
    Actor.Member owner = seed.seller();
    Actor.Member packer = seed.staff(owner, Right.ORDERS, Right.PRODUCTS, Right.MONEY);
    Actor.Member other = seed.seller();

    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> staff.ask(packer, "seseorang", Set.of(Right.ORDERS)),
            () -> staff.people(packer),
            () -> staff.change(packer, packer.id(), Set.of(Right.MONEY)),
            () -> staff.remove(other, packer.id()),
            () -> staff.change(other, packer.id(), Set.of(Right.MONEY)),
            () -> staff.ask(owner, "seseorang", Set.of(Right.SHOP)),
            () -> staff.ask(owner, "seseorang", Set.of()),
            () -> staff.withdraw(owner, UUID.randomUUID()))) {
      assertThat(catchThrowableOfType(Refusal.class, act)).isNotNull();
    }
    for (int i = 0; i < ShopStaff.MOST - 1; i++) {
      staff.ask(owner, "teman-" + i, Set.of(Right.ORDERS));
    }
    refused("staff.many", () -> staff.ask(owner, "teman-lagi", Set.of(Right.ORDERS)));
    staff.withdraw(owner, staff.asked(owner).getFirst().id());
    staff.ask(owner, "teman-lagi", Set.of(Right.ORDERS));
  }
}
