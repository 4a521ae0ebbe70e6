package id.emall.core.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tax number. Fifteen digits {@code AA.BBB.BBB.C-DDD.EEE}: the first nine pass the Luhn test. Since
 * PMK 112/2022 sixteen: a resident's NIK, or a zero before the fifteen. Whether new numbers of
 * businesses still have the check digit is not known, so that there it only warns.
 */
public record Npwp(String text) implements PaperNumber {

  private static final int OLD_LENGTH = 15;
  private static final int LENGTH = 16;

  static Reading read(String typed, LocalDate today) {
    String digits = Digits.of(typed);
    if (!Digits.only(digits)) {
      return Reading.wrong("document.digits");
    }
    Npwp npwp = new Npwp(digits);
    if (digits.length() == OLD_LENGTH) {
      return Digits.luhn(digits.substring(0, 9))
          ? Reading.fine(npwp)
          : Reading.wrong("document.npwp.check");
    }
    if (digits.length() != LENGTH) {
      return Reading.wrong("document.npwp.length");
    }
    Reading person = npwp.isPersons() ? Nik.read(digits, today) : Reading.fine(npwp);
    return person.error() == null ? Reading.fine(npwp) : person;
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.NPWP;
  }

  /** The number as the tax office writes it since 2022. */
  public String sixteen() {
    return text.length() == OLD_LENGTH ? "0" + text : text;
  }

  /** Of a person whose NIK it is. */
  public Optional<Nik> nik() {
    return isPersons() ? Optional.of(new Nik(text)) : Optional.empty();
  }

  private boolean isPersons() {
    return text.length() == LENGTH && text.charAt(0) != '0';
  }

  @Override
  public List<String> doubts() {
    boolean unchecked =
        text.length() == LENGTH && !isPersons() && !Digits.luhn(text.substring(0, 10));
    return unchecked ? List.of("document.npwp.check") : List.of();
  }

  @Override
  public String toString() {
    return "Npwp[" + PaperNumber.mask(text) + "]";
  }
}
