package id.emall.core.identity;

import java.time.LocalDate;
import java.util.List;

/**
 * Number of a place of business (PER-6/PJ/2024): the head office's NPWP of 16 digits and six that
 * count the places, {@code 000000} for the head office.
 */
public record Nitku(String text) implements PaperNumber {

  private static final int LENGTH = 22;
  private static final int NPWP_LENGTH = 16;

  static Reading read(String typed, LocalDate today) {
    String digits = Digits.of(typed);
    if (!Digits.only(digits) || digits.length() != LENGTH) {
      return Reading.wrong("document.nitku");
    }
    Reading office = Npwp.read(digits.substring(0, NPWP_LENGTH), today);
    return office.error() == null
        ? Reading.fine(new Nitku(digits))
        : Reading.wrong("document.nitku");
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.NITKU;
  }

  /** Of the head office. */
  public Npwp npwp() {
    return new Npwp(text.substring(0, NPWP_LENGTH));
  }

  @Override
  public List<String> doubts() {
    return npwp().doubts();
  }

  @Override
  public String toString() {
    return "Nitku[" + PaperNumber.mask(text) + "]";
  }
}
