package id.emall.bank.bri.older;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The signature against a value worked out from the formula of BRI's own kit; BRI publishes none.
 */
class OlderSignatureTest {

  @Test
  void it_is_made_over_path_verb_token_time_and_body() {
    assertThat(
            OlderSignature.of(
                "test-secret",
                "/v2.0/statement",
                "POST",
                "R04XSUbnm1GXNmDiXx9ysWMpFWBr",
                "2019-01-02T13:14:15.678Z",
                "{\"accountNumber\":\"008301031142500\",\"startDate\":\"2020-12-01\","
                    + "\"endDate\":\"2020-12-11\"}"))
        .isEqualTo("eB2tswgOQdGbAikHoEKZKYvL/KA2a7RPX9fFdNt4ttI=");
  }
}
