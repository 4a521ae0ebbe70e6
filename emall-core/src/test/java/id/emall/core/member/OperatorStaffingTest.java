package id.emall.core.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OperatorStaffingTest extends CoreTest {

  private static final String PASSWORD = "lumba-lumba-ungu-9";
  private static int count;

  private Seed seed;
  private OperatorStaffing staffing;
  private OperatorInvitations invitations;
  private Actor.Member chief;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    staffing = get(OperatorStaffing.class);
    invitations = get(OperatorInvitations.class);
    chief = seed.operator();
  }

  private static OperatorStaffing.Post post(String area, OperatorKind... kinds) {
    return new OperatorStaffing.Post(area, Set.of(kinds));
  }

  private UUID invite(Actor by, OperatorStaffing.Post post) {
    int number = ++count;
    return staffing.invite(
        by,
        new OperatorStaffing.Newcomer(
            "Petugas Baru",
            "petugas" + number,
            "petugas" + number + "@contoh.id",
            "0812777700%02d".formatted(number)),
        post);
  }

  private String token() {
    return heard(OperatorTold.class).getLast().token();
  }

  private static Refusal refused(ThrowingCallable act) {
    Refusal refusal = catchThrowableOfType(Refusal.class, act);
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static void wrong(String field, String code, ThrowingCallable act) {
    assertThat(refused(act).fields()).contains(new FieldError(field, code));
  }

  @Test
  void who_is_invited_sets_a_password_once_and_works_where_and_on_what_was_said() {
    UUID id = invite(chief, post("32", OperatorKind.MEMBERS));
    String token = token();
    assertThat(
            number(
                "select count(*) from message where template = 'operator-invited'"
                    + " and member_id = ?",
                id))
        .isEqualTo(1);
    assertThat(invitations.look(token)).map(OperatorView::id).contains(id);

    wrong("passwordAgain", "password.differs", () -> invitations.accept(token, PASSWORD, "lain"));
    invitations.accept(token, PASSWORD, PASSWORD);

    OperatorView now = get(OperatorRoster.class).find(chief, id);
    assertThat(now.state()).isEqualTo(MemberView.State.ACTIVE);
    assertThat(now.rights()).containsExactly(Right.MEMBERS);
    assertThat(now.area()).isEqualTo("32");
    refused(() -> invitations.accept(token, PASSWORD, PASSWORD));
    refused(() -> invitations.accept("x".repeat(43), PASSWORD, PASSWORD));
    assertThat(
            number(
                "select count(*) from audit_event where object_id = ? and act in"
                    + " ('operator.invite', 'operator.accept')",
                id.toString()))
        .isEqualTo(2);
  }

  @Test
  void another_invitation_makes_the_one_before_worthless_and_a_stop_ends_it() {
    UUID id = invite(chief, post("", OperatorKind.CARE));
    String first = token();
    refused(() -> staffing.inviteAgain(chief, id));
    clock.advance(Duration.ofMinutes(2));

    staffing.inviteAgain(chief, id);
    String second = token();

    assertThat(invitations.look(first)).isEmpty();
    assertThat(invitations.look(second)).isPresent();
    staffing.suspend(chief, id, "Salah undang");
    refused(() -> invitations.accept(second, PASSWORD, PASSWORD));
    refused(() -> staffing.reinstate(chief, id, "Tetap diundang"));
  }

  @Test
  void nobody_gives_more_than_is_theirs_or_outside_their_area() {
    Actor.Member head = seed.operator("32", OperatorKind.HEAD, OperatorKind.MEMBERS);
    UUID near = invite(head, post("32.73", OperatorKind.MEMBERS));

    wrong("area", "operator.area", () -> invite(head, post("", OperatorKind.MEMBERS)));
    wrong("area", "operator.area", () -> invite(head, post("13.76", OperatorKind.MEMBERS)));
    wrong("area", "operator.area", () -> invite(chief, post("99", OperatorKind.MEMBERS)));
    wrong("kinds", "operator.beyond-own", () -> invite(head, post("32", OperatorKind.MONEY)));
    wrong("kinds", "operator.national-only", () -> invite(chief, post("32", OperatorKind.MONEY)));
    wrong("kinds", "operator.kinds", () -> invite(chief, post("")));
    wrong(
        "kinds",
        "operator.beyond-own",
        () -> staffing.change(head, near, post("32.73", OperatorKind.ALL)));
    assertThat(get(OperatorRoster.class).list(head))
        .extracting(OperatorView::id)
        .contains(near, head.id())
        .doesNotContain(chief.id());
    assertThat(refused(() -> staffing.suspend(head, chief.id(), "Ingin berkuasa")).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(
            refused(
                    () ->
                        invite(seed.operator("", OperatorKind.MONEY), post("", OperatorKind.MONEY)))
                .kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  @Test
  void nobody_raises_or_stops_oneself_or_those_above() {
    Actor.Member head = seed.operator("", OperatorKind.HEAD);

    assertThat(refused(() -> staffing.change(head, head.id(), post("", OperatorKind.ALL))).code())
        .isEqualTo("operator.oneself");
    assertThat(refused(() -> staffing.suspend(head, head.id(), "Cukup sudah")).code())
        .isEqualTo("operator.oneself");
    assertThat(refused(() -> staffing.suspend(head, chief.id(), "Ingin berkuasa")).code())
        .isEqualTo("operator.beyond-own");
  }

  @Test
  void a_stopped_operator_is_signed_out_and_told_and_the_last_head_stays() {
    Actor.Member clerk = seed.operator("", OperatorKind.MONEY);

    staffing.suspend(chief, clerk.id(), "Sedang diperiksa");

    assertThat(heard(OperatorTold.class).getLast())
        .isEqualTo(new OperatorTold(clerk.id(), OperatorTold.What.SUSPENDED, null));
    refused(() -> staffing.suspend(chief, clerk.id(), "Sekali lagi"));
    staffing.reinstate(chief, clerk.id(), "Sudah jelas");
    staffing.change(chief, clerk.id(), post("", OperatorKind.SHIPPING));
    assertThat(get(OperatorRoster.class).find(chief, clerk.id()).kinds())
        .containsExactly(OperatorKind.SHIPPING);

    // Stopped by somebody else while this wish was under way.
    Actor.Member gone = seed.operator("", OperatorKind.HEAD);
    jdbi.useHandle(
        handle -> {
          handle.execute("update member set state = 'SUSPENDED' where id = ?", gone.id());
          handle.execute(
              "update operator_post set kinds = array['MONEY'] where area = '' and member_id <> ?"
                  + " and member_id <> ?",
              gone.id(),
              chief.id());
          handle.execute(
              "update operator_post set kinds = array['HEAD'] where member_id = ?", chief.id());
        });
    assertThat(refused(() -> staffing.suspend(gone, chief.id(), "Tidak ada lagi")).code())
        .isEqualTo("operator.last");
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update operator_post set kinds = array['ALL'] where member_id = ?", chief.id()));
  }

  @Test
  void who_is_stopped_while_accepting_the_invitation_stays_out() throws Exception {
    UUID id = invite(chief, post("32", OperatorKind.MEMBERS));
    String token = token();

    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> both =
          transaction(
              () -> {
                jdbi.useHandle(
                    handle -> handle.execute("select 1 from member where id = ? for update", id));
                Future<?> accepting =
                    threads.submit(() -> invitations.accept(token, PASSWORD, PASSWORD));
                awaitWaiting(1);
                Future<?> stopping =
                    threads.submit(() -> staffing.suspend(chief, id, "Salah undang"));
                awaitWaiting(2);
                return List.of(accepting, stopping);
              });
      for (Future<?> one : both) {
        one.get();
      }
    }

    assertThat(get(OperatorRoster.class).find(chief, id).state())
        .isEqualTo(MemberView.State.SUSPENDED);
  }

  /** Until the database says that so many wait for others. */
  private void awaitWaiting(int most) {
    for (int i = 0; i < 800; i++) {
      if (number("select count(distinct pid) from pg_locks where not granted") >= most) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
    }
    throw new AssertionError("not so many wait: " + most);
  }
}
