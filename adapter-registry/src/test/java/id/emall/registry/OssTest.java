package id.emall.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.registry.FieldVerdict.Kind;
import id.emall.contracts.registry.RegisteredPaper;
import id.emall.contracts.registry.RegistryAnswer;
import id.emall.contracts.registry.RegistryField;
import id.emall.registry.oss.OssFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OssTest extends RegistryContract {

  OssTest() {
    super(new OssFactory(), "oss", RegisteredPaper.NIB, 13);
  }

  @Test
  void a_business_is_compared_by_name_person_trade_and_whether_it_is_in_force() {
    registry.tell(
        Map.of(
            "number", claim("000011").number(),
            "business", "PT DAPUA RANGKIANG",
            "person", "H. Rosda Piliang, S.E.",
            "nik", "3273011708900001",
            "kbli", "10794"));
    RegistryAnswer answer = look("000011");
    assertThat(of(answer, RegistryField.NAME)).isEqualTo(Kind.MATCH);
    assertThat(of(answer, RegistryField.NIK)).isEqualTo(Kind.MATCH);
    assertThat(of(answer, RegistryField.ACTIVITY)).isEqualTo(Kind.MATCH);
    assertThat(of(answer, RegistryField.STATUS)).isEqualTo(Kind.MATCH);

    registry.tell(
        Map.of("number", claim("000012").number(), "nik", "3273011708900002", "kbli", "01111"));
    assertThat(of(look("000012"), RegistryField.NIK)).isEqualTo(Kind.MISMATCH);
    assertThat(of(look("000012"), RegistryField.ACTIVITY)).isEqualTo(Kind.MISMATCH);
    assertThat(look("000410")).isInstanceOf(RegistryAnswer.Inactive.class);

    settings.remove("kbli");
    settings.remove("status-field");
    assertThat(((RegistryAnswer.Told) look("000011")).fields())
        .containsOnlyKeys(RegistryField.NAME, RegistryField.NIK);
  }
}
