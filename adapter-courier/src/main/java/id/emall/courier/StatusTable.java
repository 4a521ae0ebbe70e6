package id.emall.courier;

import id.emall.contracts.courier.ShipmentStatus;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one courier's words become ours. A code speaks before a text, an earlier rule before a later
 * one, and what no rule knows is UNKNOWN: a guess could release a seller's money.
 */
public final class StatusTable {

  /** What is said of a scan that no rule knows. */
  public static final Meaning NOT_KNOWN = new Meaning(ShipmentStatus.UNKNOWN, null);

  private final List<Rule> codes;
  private final List<Rule> texts;

  /**
   * @param codes rules that must match the courier's whole code
   * @param texts rules that are found anywhere in the courier's text, unless they are anchored
   */
  public StatusTable(List<Rule> codes, List<Rule> texts) {
    this.codes = List.copyOf(codes);
    this.texts = List.copyOf(texts);
  }

  /**
   * @param code the courier's code, or null
   * @param text the courier's text, or null
   */
  public Meaning meaning(String code, String text) {
    if (code != null) {
      for (Rule rule : codes) {
        if (rule.pattern().matcher(code.strip()).matches()) {
          return rule.meaning();
        }
      }
    }
    if (text != null) {
      for (Rule rule : texts) {
        if (rule.pattern().matcher(text).find()) {
          return rule.meaning();
        }
      }
    }
    return NOT_KNOWN;
  }

  /** A rule whose expression disregards case. */
  public static Rule rule(String expression, ShipmentStatus status, String subStatus) {
    return new Rule(
        Pattern.compile(expression, Pattern.CASE_INSENSITIVE), new Meaning(status, subStatus));
  }

  /** One line of the table. */
  public record Rule(Pattern pattern, Meaning meaning) {}

  /**
   * @param subStatus in AfterShip's vocabulary, or null
   */
  public record Meaning(ShipmentStatus status, String subStatus) {}
}
