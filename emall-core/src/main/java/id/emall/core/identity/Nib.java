package id.emall.core.identity;

/** Business number from OSS: 13 digits without a public check digit. */
public record Nib(String text) implements PaperNumber {

  private static final int LENGTH = 13;

  static Reading read(String typed) {
    String digits = Digits.of(typed);
    if (!Digits.only(digits)) {
      return Reading.wrong("document.digits");
    }
    return digits.length() == LENGTH && !digits.equals("0".repeat(LENGTH))
        ? Reading.fine(new Nib(digits))
        : Reading.wrong("document.nib");
  }

  @Override
  public DocumentKind kind() {
    return DocumentKind.NIB;
  }

  @Override
  public String toString() {
    return "Nib[" + PaperNumber.mask(text) + "]";
  }
}
