package id.emall.core.partner.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Refusal;
import id.emall.core.partner.ContractValue;
import id.emall.core.partner.OrderWish;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractBodiesTest {

  static Stream<String> endless() {
    return Stream.of("1" + "0".repeat(30), "9".repeat(200_000), "[".repeat(50_000));
  }

  @SuppressWarnings("unchecked")
  private static void read(String json) throws Exception {
    Class<?> type = OrderWish.class;
    new ContractBodies()
        .readFrom(
            (Class<ContractValue>) type,
            type,
            null,
            null,
            null,
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("endless")
  void what_is_beyond_all_limits_is_malformed_at_its_place(String value) {
    for (String body : new String[] {"{\"expectedTotal\":" + value + "}", value}) {
      assertThatThrownBy(() -> read(body))
          .satisfiesAnyOf(
              refused -> assertThat(refused).isInstanceOf(Refusal.class),
              refused ->
                  assertThat(refused)
                      .isInstanceOfSatisfying(
                          ProblemException.class,
                          problem -> {
                            assertThat(problem.status()).isEqualTo(400);
                            assertThat(problem.arguments()).hasSize(2);
                          }));
    }
  }

  @Test
  void a_number_too_large_for_its_field_is_the_fields_error() {
    assertThatThrownBy(() -> read("{\"expectedTotal\":1e999999999}")).isInstanceOf(Refusal.class);
  }
}
