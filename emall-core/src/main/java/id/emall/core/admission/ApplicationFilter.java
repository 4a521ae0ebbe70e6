package id.emall.core.admission;

/**
 * Which applications are looked for; nulls do not narrow.
 *
 * @param state null for those that wait for a decision
 * @param area beginning of a regency's code, as {@code 32} or {@code 32.73}
 * @param finding code of what the rules noticed, e.g. {@code document.known}
 * @param olderThanHours how long they wait at least; 0 for any
 * @param holder who looks at them now
 * @param text a part of the name, the user name or the shop's name, or a whole mobile number
 */
public record ApplicationFilter(
    SellerApplicationView.State state,
    String area,
    String finding,
    int olderThanHours,
    Holder holder,
    String text) {

  /** All that wait in the operator's area. */
  public static final ApplicationFilter WAITING =
      new ApplicationFilter(null, null, null, 0, null, null);

  /** Who looks at an application. */
  public enum Holder {
    ME,
    NOBODY,
    OTHERS
  }

  public ApplicationFilter {
    state = state == null ? SellerApplicationView.State.SUBMITTED : state;
  }
}
