package id.emall.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.registry.FieldVerdict;
import id.emall.contracts.registry.RegisteredPaper;
import id.emall.contracts.registry.RegistryAnswer;
import id.emall.contracts.registry.RegistryField;
import id.emall.registry.generic.HttpRegistryFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpRegistryTest extends RegistryContract {

  HttpRegistryTest() {
    super(new HttpRegistryFactory(), "office", RegisteredPaper.NPWP, 16);
  }

  @Test
  void it_answers_for_the_papers_that_its_settings_name() {
    assertThat(look("000206"))
        .isEqualTo(
            new RegistryAnswer.Told(
                Map.of(RegistryField.NAME, new FieldVerdict(FieldVerdict.Kind.PARTLY, 60))));
    assertThat(look("000410")).isInstanceOf(RegistryAnswer.Inactive.class);

    settings.put("papers", "pirt, HALAL");
    assertThat(made().papers())
        .containsExactlyInAnyOrder(RegisteredPaper.PIRT, RegisteredPaper.HALAL);
    settings.put("papers", "KTP");
    assertThatThrownBy(this::made).hasMessageContaining("papers");
  }
}
