package id.emall.core.common;

import java.util.Optional;
import java.util.regex.Pattern;

/** E-mail addresses that can be written to: one address, nothing that could slip into a header. */
public final class EmailAddress {

  /** The most that fits between the brackets of a MAIL FROM line (RFC 5321, 4.5.3.1). */
  private static final int MOST = 254;

  private static final String WORD = "[\\w!#$%&'*+/=?^`{|}~-]+";
  private static final String LABEL = "[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?";
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?=[^@]{1,64}@)%1$s(?:\\.%1$s)*@(?:%2$s\\.)+(?=[^.]*\\p{L}$)\\p{L}%2$s"
              .formatted(WORD, LABEL));

  private EmailAddress() {}

  /** The address without surrounding blanks, if it has the shape of one. */
  public static Optional<String> read(String typed) {
    String text = typed == null ? "" : typed.strip();
    return text.length() <= MOST && SHAPE.matcher(text).matches()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** For lists and pages that need not tell it: the first letter and the domain. */
  public static String masked(String address) {
    int at = address.lastIndexOf('@');
    return at < 1
        ? "***"
        : address.substring(0, address.offsetByCodePoints(0, 1)) + "***" + address.substring(at);
  }
}
