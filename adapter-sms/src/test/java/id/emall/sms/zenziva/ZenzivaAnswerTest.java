package id.emall.sms.zenziva;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.Submission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZenzivaAnswerTest {

  @Test
  void only_status_1_is_acceptance() {
    assertThat(ZenzivaAnswer.read("{\"messageId\":157365,\"status\":1,\"text\":\"Success\"}"))
        .isEqualTo(new Submission.Accepted("157365"));
    assertThat(ZenzivaAnswer.read("{\"status\":\"1\",\"text\":\"Success\"}"))
        .isEqualTo(new Submission.Accepted(List.of()));
    assertThat(ZenzivaAnswer.read("{\"status\":\"0\",\"text\":\"Success\"}"))
        .isEqualTo(new Submission.Refused("0", "Success"));
  }

  @Test
  void used_up_credit_is_waited_for() {
    assertThat(ZenzivaAnswer.read("{\"status\":\"99\",\"text\":\"Credit tidak mencukupi\"}"))
        .isInstanceOf(Submission.TryLater.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "OK",
        "{}",
        "[]",
        "null",
        "{\"status\":",
        "{\"status\":null}",
        "{\"status\":true}",
        "{\"status\":1.5}",
        "<response><message><status>0</status></message></response>"
      })
  void an_answer_that_cannot_be_read_is_uncertain(String body) {
    assertThat(ZenzivaAnswer.read(body)).isInstanceOf(Submission.Uncertain.class);
  }
}
