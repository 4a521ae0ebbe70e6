package id.emall.web.seller;

import id.emall.core.shipping.ResiBatch;

/**
 * A line of many resi numbers as it is shown.
 *
 * @param field which part of it is wrong, or null
 * @param said what is wrong with it or doubtful, for people; empty for nothing
 */
public record ResiLine(
    int line,
    String code,
    String courier,
    String number,
    ResiBatch.Fate fate,
    String field,
    String said) {

  /** The kind of its status badge. */
  public String kind() {
    return switch (fate) {
      case GOOD, TAKEN -> "good";
      case SAME -> "plain";
      case WRONG -> "bad";
    };
  }
}
