package id.emall.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.registry.FieldVerdict;
import id.emall.contracts.registry.RegisteredPaper;
import id.emall.contracts.registry.RegistryAnswer;
import id.emall.contracts.registry.RegistryField;
import id.emall.registry.dukcapil.DukcapilFactory;
import org.junit.jupiter.api.Test;

class DukcapilTest extends RegistryContract {

  DukcapilTest() {
    super(new DukcapilFactory(), "dukcapil", RegisteredPaper.NIK, 16);
  }

  @Test
  void likeness_counts_from_the_threshold_on() {
    assertThat(((RegistryAnswer.Told) look("000206")).fields())
        .containsEntry(RegistryField.NAME, new FieldVerdict(FieldVerdict.Kind.PARTLY, 72))
        .containsEntry(RegistryField.BIRTH_DATE, new FieldVerdict(FieldVerdict.Kind.MATCH, 100));
    assertThat(look("000410")).isInstanceOf(RegistryAnswer.Inactive.class);

    settings.put("threshold", "79");
    assertThatThrownBy(this::made).hasMessageContaining("threshold");
    settings.put("threshold", "80");
    settings.put("date-format", "?b");
    assertThatThrownBy(this::made).hasMessageContaining("date-format");
  }
}
