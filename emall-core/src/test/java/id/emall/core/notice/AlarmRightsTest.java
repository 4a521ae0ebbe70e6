package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.member.OperatorKind;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators are told what is theirs to see to. */
class AlarmRightsTest extends CoreTest {

  private Actor.Member chief;
  private Actor.Member members;
  private Actor.Member technician;

  @BeforeAll
  void operators() {
    Seed seed = new Seed(jdbi, clock);
    chief = seed.operator();
    members = seed.operator("", OperatorKind.MEMBERS);
    technician = seed.operator("", OperatorKind.TECHNICAL);
    seed.operator("32", OperatorKind.MEMBERS);
    seed.operator("", OperatorKind.CARE);
  }

  @BeforeEach
  void quiet() {
    clock.advance(Duration.ofHours(5));
    get(AlarmMails.class).run();
    clock.advance(Duration.ofHours(5));
    jdbi.useHandle(handle -> handle.execute("delete from message"));
  }

  private void raise(String kind) {
    get(WorkItems.class).raise(kind, UUID.randomUUID(), "as the test wants it", Map.of());
  }

  private List<String> told() {
    return jdbi.withHandle(
        handle -> handle.createQuery("select member_id from message").mapTo(String.class).list());
  }

  @Test
  void alarms_about_applicants_and_registries_reach_who_sees_to_members() {
    for (String kind : List.of("applicant.waiting", "registry.refused")) {
      quiet();
      raise(kind);

      get(AlarmMails.class).run();

      assertThat(told())
          .as(kind)
          .containsExactlyInAnyOrder(chief.id().toString(), members.id().toString());
    }
  }

  @Test
  void who_sees_to_several_things_gets_them_in_one_mail() {
    raise("feed.trouble");
    raise("registry.refused");

    get(AlarmMails.class).run();

    assertThat(told())
        .containsExactlyInAnyOrder(
            chief.id().toString(), members.id().toString(), technician.id().toString());
    assertThat(
            number(
                "select count(*) from message where member_id = ? and subject like '%(2 hal)%'",
                chief.id()))
        .isEqualTo(1);
  }
}
