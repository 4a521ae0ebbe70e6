package id.emall.core.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * Number of a family card: 16 digits. That they tell place and day of registration as a NIK does,
 * without anything added for women, is commonly said and nowhere confirmed.
 */
public record FamilyCard(String text) implements PaperNumber {

  private static final int LENGTH = 16;

  static Reading read(String typed) {
    String digits = Digits.of(typed);
    return Digits.only(digits) && digits.length() == LENGTH && !digits.endsWith("0000")
        ? Reading.fine(new FamilyCard(digits))
        : Reading.wrong("document.kk");
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.KK;
  }

  @Override
  public List<String> doubts() {
    List<String> doubts = new ArrayList<>();
    if (!Nik.isProvince(text)) {
      doubts.add("document.kk.region");
    }
    if (text.charAt(6) >= '4' || new Nik(text).birthDates().isEmpty()) {
      doubts.add("document.kk.date");
    }
    return doubts;
  }

  @Override
  public String toString() {
    return "FamilyCard[" + PaperNumber.mask(text) + "]";
  }
}
