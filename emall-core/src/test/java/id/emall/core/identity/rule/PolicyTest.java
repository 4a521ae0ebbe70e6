package id.emall.core.identity.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.identity.DocumentKind;
import id.emall.core.identity.Finding;
import id.emall.core.identity.PaperNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Set<String> RULES = Set.of("age", "validity", "scan");

  private static Finding finding(String rule, Finding.Outcome outcome) {
    return new Finding(rule, 1, outcome, "x", "", "");
  }

  @Test
  void the_heaviest_consequence_decides_and_what_is_not_named_goes_to_the_desk() {
    Policy policy =
        Policy.read(
            List.of("version, 7", "", "# people", "age,refuse,desk", "scan,desk,pass"), RULES);
    Finding fine = finding("age", Finding.Outcome.PASS);

    assertThat(policy.version()).isEqualTo("7");
    assertThat(policy.decide(List.of(fine, finding("scan", Finding.Outcome.UNSURE))))
        .isEqualTo(Course.APPROVE);
    assertThat(policy.decide(List.of(fine, finding("scan", Finding.Outcome.FAIL))))
        .isEqualTo(Course.DESK);
    assertThat(policy.decide(List.of(fine, finding("other", Finding.Outcome.UNSURE))))
        .isEqualTo(Course.DESK);
    assertThat(
            policy.decide(
                List.of(
                    finding("scan", Finding.Outcome.FAIL), finding("age", Finding.Outcome.FAIL))))
        .isEqualTo(Course.REFUSE);
    assertThat(policy.decide(List.of())).isEqualTo(Course.DESK);
    assertThat(policy.without("scan").decide(List.of(finding("scan", Finding.Outcome.FAIL))))
        .isEqualTo(Course.APPROVE);
  }

  @Test
  void a_table_that_cannot_be_read_is_refused_with_its_line() {
    for (String line : List.of("agee,desk,desk", "age,close,desk", "age,desk")) {
      assertThatThrownBy(() -> Policy.read(List.of("version,1", line), RULES))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(line);
    }
    assertThatThrownBy(() -> Policy.read(List.of("age,desk,desk"), RULES))
        .hasMessageContaining("version");
  }

  @Test
  void a_permit_is_good_until_the_last_day_of_its_year() {
    PaperNumber permit = PaperNumber.read(DocumentKind.PIRT, "2063273010012-26", TODAY).number();

    assertThat(judged(permit, LocalDate.of(2026, 12, 31))).isEqualTo(Finding.Outcome.PASS);
    assertThat(judged(permit, LocalDate.of(2027, 1, 1))).isEqualTo(Finding.Outcome.FAIL);
  }

  private static Finding.Outcome judged(PaperNumber number, LocalDate today) {
    Dossier dossier =
        new Dossier(
            today,
            "32.73",
            null,
            false,
            List.of(
                new Dossier.Paper(
                    number, true, number.lastDay().orElseThrow(), Dossier.Elsewhere.NOWHERE)),
            List.of());
    return new Validity().judge(dossier).findFirst().orElseThrow().outcome();
  }
}
