package id.emall.sandbox.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

class OpeningTest {

  private static final byte[] POINT =
      Curve.read(
          "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
  private static final byte[] SECRET = Curve.read("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94");
  private static final byte[] AUTH = Curve.read("BTBZMqHH6r4Tts7J_aSIgg");
  private static final String BODY =
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
          + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
          + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

  /** The example of RFC 8291, section 5 and appendix A. */
  @Test
  void the_standards_own_example_is_opened() throws GeneralSecurityException {
    assertThat(Opening.open(Curve.read(BODY), SECRET, POINT, AUTH))
        .isEqualTo("When I grow up, I want to be a watermelon");
  }

  @Test
  void what_was_changed_on_its_way_is_not() {
    byte[] changed = Curve.read(BODY);
    changed[changed.length - 1] ^= 1;

    assertThatThrownBy(() -> Opening.open(changed, SECRET, POINT, AUTH))
        .isInstanceOf(GeneralSecurityException.class);
  }
}
