package id.emall.core.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The number of a paper, as far as its structure tells. That it is well formed does not prove that
 * it exists.
 */
public sealed interface PaperNumber
    permits Nik, FamilyCard, Npwp, Nitku, Nib, Pirt, HalalNumber, BpomNumber {

  DocumentKind kind();

  /** Canonical: digits and capital letters without marks. */
  String text();

  /**
   * What a person should look at although the number may be right: codes of texts under {@code
   * finding.}. What no public rule confirms only stands here.
   */
  default List<String> doubts() {
    return List.of();
  }

  /** The last day on which the paper is good, where its number tells. */
  default Optional<LocalDate> lastDay() {
    return Optional.empty();
  }

  /** A number as typed: either it could be one, or the key of what to tell its typist. */
  record Reading(PaperNumber number, String error) {

    static Reading fine(PaperNumber number) {
      return new Reading(number, null);
    }

    static Reading wrong(String error) {
      return new Reading(null, error);
    }
  }

  /**
   * Reads what somebody typed, with blanks, dots, hyphens or slashes.
   *
   * @param typed may be null
   * @param today for ages
   */
  static Reading read(DocumentKind kind, String typed, LocalDate today) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      return Reading.wrong("required");
    }
    return switch (kind) {
      case NIK -> Nik.read(text, today);
      case KK -> FamilyCard.read(text);
      case NPWP -> Npwp.read(text, today);
      case NITKU -> Nitku.read(text, today);
      case NIB -> Nib.read(text);
      case PIRT -> Pirt.read(text);
      case HALAL -> HalalNumber.read(text);
      case BPOM -> BpomNumber.read(text);
    };
  }

  /**
   * A number that was read before.
   *
   * @param text canonical
   */
  static PaperNumber stored(DocumentKind kind, String text) {
    return switch (kind) {
      case NIK -> new Nik(text);
      case KK -> new FamilyCard(text);
      case NPWP -> new Npwp(text);
      case NITKU -> new Nitku(text);
      case NIB -> new Nib(text);
      case PIRT -> new Pirt(text);
      case HALAL -> new HalalNumber(text);
      case BPOM -> new BpomNumber(text);
    };
  }

  /** For screens: {@code 3374•••••••••002}; never more than half of it. */
  static String mask(String text) {
    int shown = Math.min(7, text.length() / 2);
    int last = shown * 3 / 7;
    return text.substring(0, shown - last)
        + "•".repeat(text.length() - shown)
        + text.substring(text.length() - last);
  }
}
