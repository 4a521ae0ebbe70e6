package id.emall.core.member.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.member.OperatorKind;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the members' desk lets one operator do to another. */
class OperatorRecordsTest extends CoreTest {

  private static final String WHY = "Ditelepon kembali lewat kantor";

  private Seed seed;
  private Actor.Member chief;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    chief = seed.operator();
  }

  private MemberRecords records() {
    return get(MemberRecords.class);
  }

  private FactorLosses losses() {
    return get(FactorLosses.class);
  }

  private List<UUID> listed(Actor.Member by) {
    return records()
        .page(by, new MemberSearch(null, Actor.Role.OPERATOR, null, null), null)
        .rows()
        .stream()
        .map(MemberLine::id)
        .toList();
  }

  private int resets(Actor.Member of) {
    return number(
        "select count(*) from audit_event where act = 'factor.reset' and object_id = ?",
        of.id().toString());
  }

  @Test
  void operators_of_a_province_or_city_find_no_operator_here() {
    Actor.Member ofBandung = seed.operator(Seed.BANDUNG, OperatorKind.MEMBERS, OperatorKind.HEAD);
    Actor.Member colleague = seed.operator(Seed.BANDUNG, OperatorKind.MEMBERS);

    for (Actor.Member other : List.of(chief, colleague)) {
      UUID id = other.id();
      refused("member.not-found", () -> records().find(ofBandung, id));
      refused("member.not-found", () -> records().readContact(ofBandung, id, WHY));
      refused("member.not-found", () -> losses().asked(ofBandung, id));
      refused("member.not-found", () -> losses().ask(ofBandung, id, WHY));
      refused("member.not-found", () -> losses().agree(ofBandung, id));
      refused("member.not-found", () -> losses().refuse(ofBandung, id));
      refused("member.not-found", () -> get(MemberHelp.class).endSessions(ofBandung, id));
      refused("member.not-found", () -> get(MemberHelp.class).resendCode(ofBandung, id));
      refused("member.not-found", () -> get(MemberStanding.class).suspend(ofBandung, id, WHY));
      refused("member.not-found", () -> get(MemberStanding.class).reinstate(ofBandung, id, WHY));
    }
    assertThat(listed(ofBandung)).isEmpty();
    assertThat(listed(chief)).contains(chief.id(), colleague.id());
    assertThat(records().find(chief, colleague.id()).id()).isEqualTo(colleague.id());
  }

  @Test
  void who_looks_after_operators_takes_no_factor_off_one_who_may_more() {
    Actor.Member clerk = seed.operator("", OperatorKind.MEMBERS);
    Actor.Member head = seed.operator("", OperatorKind.MEMBERS, OperatorKind.HEAD);
    Actor.Member money = seed.operator("", OperatorKind.MONEY);
    Actor.Member below = seed.operator("32", OperatorKind.MEMBERS);
    for (Actor.Member lost : List.of(chief, money, below)) {
      losses().ask(clerk, lost.id(), WHY);
    }

    refused("operator.beyond-own", () -> losses().agree(head, chief.id()));
    refused("operator.beyond-own", () -> losses().agree(head, money.id()));
    losses().agree(head, below.id());
    losses().agree(chief, money.id());

    assertThat(resets(chief)).isZero();
    assertThat(losses().asked(head, chief.id())).isPresent();
    assertThat(resets(below)).isEqualTo(1);
    assertThat(resets(money)).isEqualTo(1);
  }
}
