package id.emall.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.work.StandingWork;
import id.emall.core.member.OperatorKind;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StandingJobsTest extends CoreTest {

  private static final String WHY = "Kurir ini sudah tidak dipakai.";

  private Seed seed;
  private StandingJobs jobs;
  private Actor.Member all;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    jobs = get(StandingJobs.class);
    all = seed.operator();
  }

  private Timestamp ago(Duration span) {
    return Timestamp.from(clock.instant().minus(span));
  }

  private UUID push(Instant next, String outcome, int attempts) {
    UUID id = UUID.randomUUID();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into courier_push (id, courier, push_id, number, received_at, body, next_at,
                  attempts, outcome) values (?, 'JNE', ?, '8820', ?, '', ?, ?, ?)
                """,
                id,
                id.toString(),
                ago(Duration.ofHours(2)),
                next == null ? null : Timestamp.from(next),
                attempts,
                outcome));
    return id;
  }

  private UUID inbound(Duration age) {
    UUID id = UUID.randomUUID();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into sms_inbound (id, gateway, gateway_message_id, text, received_at, next_at)
                values (?, 'uji', ?, 'STATUS', ?, ?)
                """,
                id,
                id.toString(),
                ago(age),
                ago(Duration.ZERO)));
    return id;
  }

  private List<String> standing(Actor operator, String kind) {
    return jobs.of(operator).stream()
        .filter(one -> one.name().equals(kind))
        .flatMap(one -> one.jobs().stream())
        .map(StandingWork.Standing::id)
        .toList();
  }

  private String outcome(UUID push) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select coalesce(outcome, '') || ' ' || (next_at is not null)"
                        + " from courier_push where id = :id")
                .bind("id", push)
                .mapTo(String.class)
                .findOne()
                .orElse("gone"));
  }

  @Test
  void what_stopped_is_told_and_taken_up_again() {
    UUID stopped = push(null, "FAILED", 8);
    UUID done = push(null, "TOLD", 1);
    UUID fresh = push(clock.instant().plusSeconds(5), null, 0);

    assertThat(standing(all, "courier-push"))
        .contains(stopped.toString())
        .doesNotContain(done.toString(), fresh.toString());
    jobs.again(all, "courier-push", stopped.toString());

    assertThat(outcome(stopped)).isEqualTo(" true");
    assertThat(standing(all, "courier-push")).doesNotContain(stopped.toString());
    assertThat(written("job.again")).contains("courier-push " + stopped);
  }

  private List<String> written(String act) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select object_kind || ' ' || object_id || coalesce(' ' || (after ->> 'reason'),"
                        + " '') from audit_event where act = :act")
                .bind("act", act)
                .mapTo(String.class)
                .list());
  }

  @Test
  void what_is_given_up_is_asked_about_no_more() {
    UUID put = push(clock.instant().plusSeconds(600), null, 3);

    assertThatThrownBy(() -> jobs.giveUp(all, "courier-push", put.toString(), "ya"))
        .isInstanceOf(Refusal.class);
    jobs.giveUp(all, "courier-push", put.toString(), WHY);

    assertThat(outcome(put)).isEqualTo("gone");
    assertThat(written("job.give-up")).contains("courier-push " + put + " " + WHY);
  }

  @Test
  void what_goes_on_by_itself_is_left_alone() {
    UUID done = push(null, "TOLD", 1);

    assertThatThrownBy(() -> jobs.again(all, "courier-push", done.toString()))
        .hasMessageContaining("job.goes-on");
    assertThatThrownBy(() -> jobs.giveUp(all, "courier-push", done.toString(), WHY))
        .hasMessageContaining("job.goes-on");
    assertThatThrownBy(() -> jobs.again(all, "courier-push", "bukan-id"))
        .hasMessageContaining("job.goes-on");
    assertThat(outcome(done)).isEqualTo("TOLD false");
  }

  @Test
  void what_waits_longer_than_usual_is_told_and_what_waits_shortly_is_not() {
    UUID late = inbound(StandingJobs.PATIENCE.plusMinutes(1));
    UUID soon = inbound(Duration.ofMinutes(1));

    assertThat(standing(all, "sms-inbound"))
        .contains(late.toString())
        .doesNotContain(soon.toString());
    jobs.giveUp(all, "sms-inbound", late.toString(), WHY);
    assertThat(standing(all, "sms-inbound")).isEmpty();
  }

  @Test
  void recurring_work_that_fails_is_had_run_at_once() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked,
                  last_failure, consecutive_failures, version)
                values ('uji-coba', 'recurring', ?, false, ?, 3, 1)
                """,
                Timestamp.from(clock.instant().plusSeconds(3600)),
                ago(Duration.ofMinutes(1))));

    assertThat(standing(all, "turn")).containsExactly("uji-coba");
    jobs.again(all, "turn", "uji-coba");

    assertThat(
            number(
                "select count(*)::int from scheduled_tasks where task_name = 'uji-coba'"
                    + " and execution_time <= ?",
                Timestamp.from(clock.instant())))
        .isEqualTo(1);
    assertThatThrownBy(() -> jobs.giveUp(all, "turn", "uji-coba", WHY))
        .hasMessageContaining("job.not-endable");
  }

  @Test
  void each_kind_can_be_asked_for_and_has_statements_that_the_database_understands() {
    for (StandingWork work : jobs.all()) {
      assertThat(work.standing(clock.instant(), 5)).as(work.kind()).isNotNull();
      assertThat(work.again(UUID.randomUUID().toString(), clock.instant()))
          .as(work.kind())
          .isFalse();
      assertThat(work.giveUp(UUID.randomUUID().toString())).as(work.kind()).isFalse();
    }
  }

  @Test
  void operators_see_what_their_rights_are_about() {
    UUID stopped = push(null, "FAILED", 8);
    Actor.Member messages = seed.operator("", OperatorKind.CARE);
    Actor.Member shipping = seed.operator("", OperatorKind.SHIPPING);
    Actor.Member members = seed.operator("", OperatorKind.MEMBERS);

    assertThat(standing(shipping, "courier-push")).contains(stopped.toString());
    assertThat(standing(messages, "courier-push")).isEmpty();
    assertThatThrownBy(() -> jobs.again(messages, "courier-push", stopped.toString()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    for (Actor actor : List.of(members, seed.seller(), seed.buyer(), Actor.VISITOR)) {
      assertThatThrownBy(() -> jobs.of(actor)).isInstanceOf(Refusal.class);
    }
  }
}
