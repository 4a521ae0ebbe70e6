package id.emall.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.common.RequestId;
import id.emall.core.member.AuditActors;
import id.emall.core.member.OperatorKind;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditChainTest extends CoreTest {

  private Seed seed;
  private Actor.Member auditor;
  private AuditLog log;
  private AuditTrail trail;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    auditor = seed.operator("", OperatorKind.AUDIT);
    log = get(AuditLog.class);
    trail = get(AuditTrail.class);
  }

  private void write(Actor actor, String act, String thing) {
    log.write(actor, act, "thing", thing, Map.of(), Map.of("reason", "Sudah benar"));
  }

  /** A whole check, as an auditor asks for it. */
  private AuditChecks.Check check() {
    get(AuditChecks.class).begin(auditor);
    get(AuditChecks.class).run();
    assertThat(get(AuditChecks.class).running(auditor)).isEmpty();
    return get(AuditChecks.class).last(auditor).orElseThrow();
  }

  private static String kind(String fault) {
    return fault.substring(0, fault.indexOf(' '));
  }

  private UUID row(String thing) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id from audit_event where object_id = :thing")
                .bind("thing", thing)
                .mapTo(UUID.class)
                .one());
  }

  /** As somebody could who rules the database, past what it refuses to everybody else. */
  private void tamper(String sql, Object... values) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("set local session_replication_role = replica");
          handle.execute(sql, values);
        });
  }

  @Test
  void what_was_changed_taken_out_or_put_in_later_is_found() {
    for (String thing : List.of("one", "two", "three")) {
      write(SYSTEM, "test.seal", thing);
      get(AuditSealing.class).run();
      clock.advance(Duration.ofHours(2));
    }
    get(AuditSealing.class).run();
    AuditChecks.Check whole = check();
    assertThat(whole.faults()).isEmpty();
    assertThat(whole.rowCount()).isGreaterThanOrEqualTo(3);
    assertThat(broken()).isZero();

    UUID one = row("one");
    tamper("update audit_event set after = '{\"reason\":\"Lain\"}' where id = ?", one);
    assertThat(kinds()).containsExactly("CHANGED");
    tamper("update audit_event set after = '{\"reason\":\"Sudah benar\"}' where id = ?", one);
    assertThat(kinds()).isEmpty();

    UUID two = row("two");
    tamper("create table kept as select * from audit_event where id = '" + two + "'");
    tamper("delete from audit_event where id = ?", two);
    assertThat(kinds()).containsExactly("REMOVED");
    assertThat(broken()).isOne();
    assertThat(check().faults())
        .hasSize(1)
        .allMatch(fault -> fault.startsWith("REMOVED") && fault.endsWith(two.toString()));

    tamper("insert into audit_event select * from kept");
    assertThat(kinds()).isEmpty();
    assertThat(broken()).isZero();

    tamper(
        "insert into audit_event (id, at, actor, act, object_kind, object_id)"
            + " select gen_random_uuid(), at, actor, act, object_kind, 'late' from kept");
    get(AuditSealing.class).run();
    assertThat(kinds()).containsExactly("INSERTED");
    tamper("delete from audit_event where object_id = 'late'");

    tamper("update audit_seal set hash = repeat('0', 64) where number = 1");
    assertThat(kinds()).contains("SEAL");
    tamper("delete from audit_seal where number = 2");
    assertThat(kinds()).contains("SEAL");
  }

  private List<String> kinds() {
    return check().faults().stream().map(AuditChainTest::kind).toList();
  }

  private int broken() {
    return number(
        "select count(*) from work_item where kind = 'audit.broken' and closed_at is null");
  }

  @Test
  void nobody_changes_or_removes_a_seal() {
    write(SYSTEM, "test.keep", "kept");
    get(AuditSealing.class).run();

    for (String sql :
        List.of(
            "update audit_seal set hash = ''",
            "delete from audit_sealed",
            "truncate audit_sealed",
            "update audit_event set act = 'x'")) {
      assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql)))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void an_auditor_finds_by_person_act_thing_day_and_request_and_goes_page_by_page() {
    Actor.Member clerk = seed.operator("", OperatorKind.MONEY);
    String before = RequestId.enter("permintaan-0001");
    write(clerk, "search.do", "S1");
    RequestId.enter(before);
    for (int i = 0; i < AuditTrail.PAGE; i++) {
      write(SYSTEM, "search.many", "S2");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));

    for (AuditTrail.Wish wish :
        List.of(
            wish(get(AuditActors.class).labels(clerk.name()), null, null, null, null),
            wish(null, "search.do", null, null, null),
            wish(null, null, "S1", null, null),
            wish(null, null, null, null, "permintaan-0001"),
            wish(null, "search.", "S1", today, null))) {
      assertThat(trail.search(auditor, wish, null).rows())
          .extracting(AuditTrail.Entry::objectId)
          .containsExactly("S1");
    }
    assertThat(
            trail
                .search(auditor, wish(null, "search.", null, today.plusDays(1), null), null)
                .rows())
        .isEmpty();
    AuditTrail.Wish all = wish(null, "search.", null, null, null);
    Page<AuditTrail.Entry> first = trail.search(auditor, all, null);
    assertThat(first.rows()).hasSize(AuditTrail.PAGE);
    assertThat(trail.search(auditor, all, first.after()).rows()).hasSize(1);
    assertThat(trail.take(auditor, all)).hasSize(AuditTrail.PAGE + 1);
    assertThat(number("select count(*) from audit_event where act = 'audit.take'")).isPositive();
    assertThatThrownBy(() -> trail.search(clerk, all, null)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> trail.take(clerk, all)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> get(AuditChecks.class).begin(clerk)).isInstanceOf(Refusal.class);
  }

  private static AuditTrail.Wish wish(
      List<String> actors, String act, String thing, LocalDate from, String request) {
    return new AuditTrail.Wish(actors, act, thing, from, null, request);
  }

  @Test
  void personal_data_is_hidden_from_who_reads() {
    UUID id = UUID.randomUUID();
    log.write(
        SYSTEM,
        "mask.try",
        "thing",
        "M1",
        Map.of("name", "Siti Rahma", "phone", "+6281234567890", "email", "siti@contoh.id"),
        Map.of(
            "invoice", id.toString(),
            "amount", "1234567890.00",
            "account", "BCA 8930456712",
            "reason", "Lihat 0812-3456-7890 dan budi.s@contoh.id"));

    AuditTrail.Entry entry =
        trail.search(auditor, wish(null, "mask.try", null, null, null), null).rows().getFirst();

    assertThat(entry.before())
        .containsEntry("name", "S••• R•••")
        .containsEntry("phone", "••••90")
        .containsEntry("email", "s•••@contoh.id");
    assertThat(entry.after())
        .containsEntry("invoice", id.toString())
        .containsEntry("amount", "1234567890.00")
        .containsEntry("account", "BCA ••••12")
        .containsEntry("reason", "Lihat ••••90 dan b•••@contoh.id");
  }
}
