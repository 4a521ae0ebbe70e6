package id.emall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.member.OperatorKind;
import id.emall.core.member.OperatorRoster;
import id.emall.core.member.OperatorStaffing;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Operators who left are erased on the word of another. */
class OperatorErasureTest extends CoreTest {

  private Seed seed;
  private Actor.Member chief;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    chief = seed.operator();
  }

  private OperatorErasures erasures() {
    return get(OperatorErasures.class);
  }

  private OperatorStaffing staffing() {
    return get(OperatorStaffing.class);
  }

  private MemberView member(Actor.Member one) {
    return get(Members.class).find(one.id()).orElseThrow();
  }

  private void daysGoBy() {
    clock.advance(Duration.ofDays(8));
    get(ErasureWork.class).run();
  }

  @Test
  void who_left_is_erased_and_what_was_decided_stays_under_a_pseudonym() {
    Actor.Member gone = seed.operator("", OperatorKind.HEAD);
    Actor.Member other = seed.operator("", OperatorKind.HEAD);
    staffing().suspend(gone, other.id(), "Cuti panjang");
    refused("operator.state-changed", () -> erasures().ask(chief, gone.id()));
    staffing().suspend(chief, gone.id(), "Pindah kantor");
    refused("proof-required", () -> erasures().ask(chief.proved(Instant.EPOCH), gone.id()));

    erasures().ask(chief, gone.id());
    assertThat(erasures().of(chief, gone.id())).isPresent();
    daysGoBy();

    assertThat(member(gone).name()).startsWith("Anggota ");
    assertThat(member(gone).email()).doesNotContain("@");
    refused("operator.not-found", () -> get(OperatorRoster.class).find(chief, gone.id()));
    refused("operator.not-found", () -> staffing().reinstate(chief, gone.id(), "Kembali lagi"));
    assertThat(
            number(
                "select count(*) from audit_event where actor = ? and act = 'operator.suspend'",
                gone.label()))
        .isEqualTo(1);
  }

  @Test
  void nobody_erases_oneself_those_above_or_those_elsewhere() {
    Actor.Member head = seed.operator("32", OperatorKind.HEAD);
    Actor.Member money = seed.operator("", OperatorKind.MONEY);
    Actor.Member national = seed.operator("", OperatorKind.HEAD);
    staffing().suspend(chief, money.id(), "Pindah kantor");

    refused("operator.not-found", () -> erasures().ask(head, money.id()));
    refused("operator.beyond-own", () -> erasures().ask(national, money.id()));
    refused("operator.oneself", () -> erasures().ask(head, head.id()));
    refused("forbidden", () -> erasures().ask(money, head.id()));
    refused("forbidden", () -> erasures().of(money, head.id()));
  }

  @Test
  void who_goes_on_working_stays() {
    Actor.Member back = seed.operator("", OperatorKind.CARE);
    Actor.Member kept = seed.operator("", OperatorKind.CARE);
    for (Actor.Member one : new Actor.Member[] {back, kept}) {
      staffing().suspend(chief, one.id(), "Pindah kantor");
      erasures().ask(chief, one.id());
    }

    staffing().reinstate(chief, back.id(), "Kembali bekerja");
    erasures().undo(chief, kept.id());
    daysGoBy();

    assertThat(member(back).name()).isEqualTo(back.name());
    assertThat(member(kept).name()).isEqualTo(kept.name());
  }
}
