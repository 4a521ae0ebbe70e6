package id.emall.core.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.emall.core.common.RefusalTexts;
import java.util.List;

/**
 * What a rule found out; its text is in the refusals' message files under {@code finding.} and the
 * code.
 *
 * @param rule its name, e.g. {@code nik-region}
 * @param version of the rule
 * @param code e.g. {@code document.known}
 * @param subject what it is about, as in {@code finding.subject.NIK}; empty for the whole
 * @param source the registry that says so, by its name in the settings; empty for none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Finding(
    String rule, int version, Outcome outcome, String code, String subject, String source) {

  /** How a rule ended. */
  public enum Outcome {
    PASS,
    FAIL,
    /** Not wrong by itself; a person should look. */
    UNSURE
  }

  /** Whether a person should look at it. */
  public boolean warns() {
    return outcome != Outcome.PASS;
  }

  /**
   * For people.
   *
   * @param language {@code id} or {@code en}
   */
  public String say(String language) {
    String about =
        subject.isEmpty()
            ? ""
            : RefusalTexts.say("finding.subject." + subject, List.of(), language);
    return RefusalTexts.say("finding." + code, List.of(about, source), language);
  }
}
