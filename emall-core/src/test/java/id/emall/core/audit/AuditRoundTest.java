package id.emall.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.member.OperatorKind;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds through the chain in steps, and what is missed at its end. */
class AuditRoundTest extends CoreTest {

  private Actor.Member auditor;
  private AuditChecks checks;

  /** Five seals more, of one row each. */
  @BeforeEach
  void seal() {
    auditor = new Seed(jdbi, clock).operator("", OperatorKind.AUDIT);
    checks = get(AuditChecks.class);
    for (int i = 0; i < 5; i++) {
      write("thing");
    }
  }

  private void write(String thing) {
    get(AuditLog.class).write(SYSTEM, "test.round", "thing", thing, Map.of(), Map.of());
    get(AuditSealing.class).run();
    clock.advance(Duration.ofMinutes(1));
  }

  private List<String> faults() {
    checks.begin(auditor);
    checks.run();
    return checks.last(auditor).orElseThrow().faults();
  }

  private long seals() {
    return number("select max(number) from audit_seal");
  }

  /** As somebody could who rules the database, past what it refuses to everybody else. */
  private void tamper(String... statements) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("set local session_replication_role = replica");
          for (String sql : statements) {
            handle.execute(sql);
          }
        });
  }

  private void inACopy(Runnable deed) {
    for (String table :
        List.of("audit_event", "audit_sealed", "audit_seal", "audit_head", "audit_check")) {
      tamper("create table kept_" + table + " as select * from " + table);
    }
    try {
      deed.run();
    } finally {
      for (String table : List.of("audit_event", "audit_sealed", "audit_seal", "audit_head")) {
        tamper(
            "delete from " + table,
            "insert into " + table + " select * from kept_" + table,
            "drop table kept_" + table);
      }
      tamper(
          "delete from audit_check where id not in (select id from kept_audit_check)",
          "drop table kept_audit_check");
    }
    assertThat(faults()).isEmpty();
  }

  private String[] cut(long from) {
    return new String[] {
      "delete from audit_event where id in (select event_id from audit_sealed where seal >= %d)"
          .formatted(from),
      "delete from audit_sealed where seal >= " + from,
      "delete from audit_seal where number >= " + from
    };
  }

  @Test
  void an_end_that_was_cut_off_is_missed_also_when_the_chain_grows_again() {
    assertThat(faults()).isEmpty();
    long end = seals();

    inACopy(
        () -> {
          tamper(cut(end - 1));
          assertThat(faults()).containsExactly("CUT " + end);

          for (int i = 0; i < 4; i++) {
            write("grown");
          }
          assertThat(seals()).isGreaterThan(end);
          assertThat(faults()).containsExactly("CUT " + end);
        });
  }

  @Test
  void who_cuts_off_what_is_kept_of_the_end_too_is_told_by_the_last_check() {
    assertThat(faults()).isEmpty();
    long end = seals();

    inACopy(
        () -> {
          tamper(cut(end));
          tamper(
              """
              update audit_head set (seal, hash, row_count) = (select max(number), max(hash)
                  filter (where number = (select max(number) from audit_seal)), sum(row_count)
                from audit_seal)
              """);
          assertThat(faults()).containsExactly("CUT " + end);
          tamper("delete from audit_head");
          assertThat(faults()).containsExactly("CUT 0");
        });
  }

  @Test
  void a_round_goes_seal_by_seal_and_on_from_where_it_stopped() {
    AuditRounds rounds = get(AuditRounds.class);
    faults();
    long seals = seals();
    assertThat(rounds.step(1)).isFalse();
    checks.begin(auditor);

    assertThat(rounds.step(1)).isTrue();
    assertThat(rounds.step(1)).isTrue();
    checks.begin(auditor);

    AuditChecks.Running running = checks.running(auditor).orElseThrow();
    assertThat(running.rowCount())
        .isEqualTo(number("select count(*) from audit_sealed where seal <= 2"));
    assertThat(running.ofRows()).isEqualTo(number("select count(*) from audit_sealed"));
    assertThat(number("select seal from audit_round")).isEqualTo(2);
    write("meanwhile");
    checks.run();
    assertThat(checks.running(auditor)).isEmpty();
    assertThat(checks.last(auditor).orElseThrow().faults()).isEmpty();
    assertThat(checks.last(auditor).orElseThrow().seals()).isEqualTo(seals + 1);
  }

  @Test
  void what_a_round_found_is_told_before_it_ends_and_stays_when_it_goes_on() {
    faults();
    inACopy(
        () -> {
          tamper("update audit_seal set hash = repeat('0', 64) where number = 2");
          AuditRounds rounds = get(AuditRounds.class);
          checks.begin(auditor);
          rounds.step(1);
          rounds.step(1);
          assertThat(broken()).isOne();
          assertThat(checks.running(auditor).orElseThrow().faults()).containsExactly("SEAL 2");

          checks.run();
          assertThat(checks.last(auditor).orElseThrow().faults()).contains("SEAL 2", "SEAL 3");
        });
    assertThat(broken()).isZero();
  }

  private int broken() {
    return number(
        "select count(*) from work_item where kind = 'audit.broken' and closed_at is null");
  }

  @Test
  void each_day_a_round_begins_by_itself() {
    faults();
    int checked = number("select count(*) from audit_check");

    clock.advance(Duration.ofHours(23));
    checks.run();
    assertThat(number("select count(*) from audit_check")).isEqualTo(checked);
    clock.advance(Duration.ofHours(2));
    checks.run();
    assertThat(number("select count(*) from audit_check")).isEqualTo(checked + 1);
  }

  @Test
  void nobody_rewrites_what_a_check_found() {
    faults();

    assertThatThrownBy(
            () -> jdbi.useHandle(handle -> handle.execute("update audit_check set faults = '{}'")))
        .hasMessageContaining("append-only");
  }
}
