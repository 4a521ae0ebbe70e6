package id.emall.bank.file.reading;

import id.emall.contracts.bank.file.FileProblem;
import id.emall.contracts.bank.file.FileProblem.Kind;
import java.math.BigDecimal;

/**
 * Where in a file something stands, and what may be wrong there.
 *
 * @param line counted from 1; 0 for the whole file
 * @param field as the file names it
 */
public record Place(int line, String field) {

  public static final Place FILE = new Place(0, "");

  public FileProblem problem(Kind kind, String found, String expected) {
    return new FileProblem(line, field, kind, found, expected);
  }

  public Refused refused(Kind kind, String found, String expected) {
    return new Refused(problem(kind, found, expected));
  }

  public Refused unreadable(String found, String expected) {
    return refused(Kind.UNREADABLE, found, expected);
  }

  public Refused missing(String expected) {
    return refused(Kind.MISSING, "", expected);
  }

  public Refused unexpected(String found, String expected) {
    return refused(Kind.UNEXPECTED, found, expected);
  }

  public Refused cutOff(String expected) {
    return refused(Kind.CUT_OFF, "", expected);
  }

  public Refused limit(String limit) {
    return refused(Kind.LIMIT, "", limit);
  }

  /**
   * @throws Refused when the figure that the file tells is not the one that its rows make
   */
  public void mustEqual(BigDecimal told, BigDecimal counted) {
    if (told.compareTo(counted) != 0) {
      throw refused(Kind.MISMATCH, told.toPlainString(), counted.toPlainString());
    }
  }

  /**
   * @throws Refused when the count that the file tells is not the one of its rows
   */
  public void mustEqual(int told, int counted) {
    mustEqual(BigDecimal.valueOf(told), BigDecimal.valueOf(counted));
  }

  /** Rupiah has no other money beside it here. */
  public void mustBeRupiah(String currency) {
    if (!currency.equals("IDR")) {
      throw refused(Kind.CURRENCY, currency, "IDR");
    }
  }
}
