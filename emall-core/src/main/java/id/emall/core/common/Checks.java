package id.emall.core.common;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Gathers what is wrong with a form, so that a person hears all of it at once. */
public final class Checks {

  private static final Pattern LINE_BREAKS = Pattern.compile("[\\n\\r\\t\\x{2028}\\x{2029}]+");

  private static final int REASON_LEAST = 5;
  private static final int REASON_MOST = 300;

  private final List<FieldError> errors = new ArrayList<>();

  /** Notes an error unless the condition holds. */
  public Checks that(boolean holds, String field, String code, Object... arguments) {
    if (!holds && !failed(field)) {
      errors.add(new FieldError(field, code, arguments));
    }
    return this;
  }

  /** Notes an error, unless its field has one already. */
  public Checks note(FieldError error) {
    if (!failed(error.field())) {
      errors.add(error);
    }
    return this;
  }

  /**
   * The value without surrounding blanks, {@code ""} for null; notes an error when its length is
   * out of range.
   */
  public String text(String field, String value, int least, int most) {
    String text = value == null ? "" : value.strip();
    that(least == 0 || !text.isEmpty(), field, "required");
    that(text.length() >= least, field, "too-short", least);
    that(text.length() <= most, field, "too-long", most);
    that(text.chars().noneMatch(Checks::isUnfit), field, "control-characters");
    return text;
  }

  /** What no XML may hold, so that partners could read nothing of an answer in which it stands. */
  private static boolean isUnfit(int character) {
    return character == 0xFFFE
        || character == 0xFFFF
        || Character.isISOControl(character)
            && character != '\n'
            && character != '\r'
            && character != '\t';
  }

  /** As {@link #text}, for what stands in one line: line breaks and tabs become blanks. */
  public String line(String field, String value, int least, int most) {
    return text(
        field, value == null ? null : LINE_BREAKS.matcher(value).replaceAll(" "), least, most);
  }

  /**
   * Why an operator decides as he does, which others read later; notes an error of {@code reason}
   * when it has less than {@value #REASON_LEAST} or more than {@value #REASON_MOST} characters.
   */
  public String reason(String value) {
    return text("reason", value, REASON_LEAST, REASON_MOST);
  }

  /**
   * As {@link #reason}, where nothing else is checked.
   *
   * @throws Refusal INVALID {@code reason}
   */
  public static String requireReason(String value) {
    Checks checks = new Checks();
    String reason = checks.reason(value);
    checks.refuse();
    return reason;
  }

  /** The value; notes an error when it is out of range. */
  public long range(String field, long value, long least, long most) {
    that(value >= least && value <= most, field, "out-of-range", least, most);
    return value;
  }

  /** As {@link #range}, for a number that has to be there: null is noted as such. */
  public Checks number(String field, Number value, long least, long most) {
    that(value != null, field, "required");
    if (value != null) {
      range(field, value.longValue(), least, most);
    }
    return this;
  }

  public boolean failed() {
    return !errors.isEmpty();
  }

  /** Whether something is wrong with this field. */
  public boolean failed(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }

  /**
   * @throws Refusal INVALID with all the errors, when there are any
   */
  public void refuse() {
    if (failed()) {
      throw Refusal.invalid(errors);
    }
  }
}
