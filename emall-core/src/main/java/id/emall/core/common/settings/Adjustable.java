package id.emall.core.common.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A setting that operators may change while the mall runs. What money, keys or services outside
 * hang on is not among them.
 */
public enum Adjustable {
  /** How long a buyer has to pay. */
  INVOICE_LIFETIME("emall.invoice.lifetime", Kind.HOURS, 1, 168, "PT24H"),
  /** How long a seller has to send after payment. */
  SHIP_WITHIN("emall.order.ship-within", Kind.HOURS, 12, 720, "P3D"),
  /** How long before the end of that time its seller is reminded. */
  REMIND_BEFORE("emall.order.remind-before", Kind.HOURS, 1, 168, "PT24H"),
  /** How long a buyer may complain after delivery. */
  COMPLAINT_PERIOD("emall.order.complaint-period", Kind.HOURS, 24, 720, "P2D"),
  /** How long a shipping cost that a seller set holds. */
  SELLER_HOLDS("emall.quote.seller-holds", Kind.HOURS, 1, 720, "P3D"),
  /** After how many hours without a decision about an applicant operators get an alarm. */
  APPLICANT_HOURS("emall.desk.applicant-hours", Kind.NUMBER, 1, 8760, "24"),
  /** Who runs the mall; the site's name where nobody says. */
  CONTACT_NAME("emall.contact.name", Kind.LINE, 1, 120, ""),
  CONTACT_ADDRESS("emall.contact.address", Kind.LINE, 1, 300, ""),
  CONTACT_PHONE("emall.contact.phone", Kind.LINE, 1, 60, ""),
  CONTACT_EMAIL("emall.contact.email", Kind.LINE, 1, 120, ""),
  CONTACT_HOURS("emall.contact.hours", Kind.LINE, 1, 120, "");

  /** What stands in it. */
  public enum Kind {
    /** A time in whole hours, written as an ISO-8601 duration. */
    HOURS,
    /** A whole number. */
    NUMBER,
    /** A line of text. */
    LINE
  }

  private final String key;
  private final Kind kind;
  private final int least;
  private final int most;
  private final String usual;

  Adjustable(String key, Kind kind, int least, int most, String usual) {
    this.key = key;
    this.kind = kind;
    this.least = least;
    this.most = most;
    this.usual = usual;
  }

  /** The setting's name, as in the settings file. */
  public String key() {
    return key;
  }

  public Kind kind() {
    return kind;
  }

  /** The smallest number, or the fewest characters. */
  public int least() {
    return least;
  }

  /** The largest number, or the most characters. */
  public int most() {
    return most;
  }

  /** Its value where nobody sets it, as a settings file would have it. */
  public String usual() {
    return usual;
  }

  /** How pages name it in addresses and texts, e.g. {@code invoice-lifetime}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one with this {@link #word}. */
  public static Optional<Adjustable> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
