package id.emall.web.operator;

import id.emall.core.identity.Finding;

/**
 * What a rule or a registry said, in words.
 *
 * @param outcome whether it speaks for the applicant, against, or a person should look
 * @param subject the paper it is about, e.g. {@code NIK}; empty for the whole
 */
public record FindingLine(Finding.Outcome outcome, String subject, String text) {

  /** Whether it speaks for the applicant. */
  public boolean good() {
    return outcome == Finding.Outcome.PASS;
  }

  /** The icon that stands before it. */
  public String icon() {
    return switch (outcome) {
      case PASS -> "check-circle-fill";
      case UNSURE -> "exclamation-triangle-fill";
      case FAIL -> "x-circle-fill";
    };
  }

  /** Its class in the list. */
  public String css() {
    return switch (outcome) {
      case PASS -> "good";
      case UNSURE -> "warn";
      case FAIL -> "bad";
    };
  }
}
