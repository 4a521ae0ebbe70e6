package id.emall.core.common;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/**
 * Mobile numbers in one canonical form (E.164, e.g. {@code +6281234567890}), however people write
 * them.
 */
public final class Phone {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final Set<PhoneNumberType> MOBILE =
      Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

  private Phone() {}

  /**
   * The canonical form, if what was typed is a mobile number; without a country code it is taken as
   * Indonesian.
   */
  public static Optional<String> canonical(String typed) {
    String text = typed.strip().startsWith("00") ? "+" + typed.strip().substring(2) : typed;
    try {
      PhoneNumber number = NUMBERS.parse(text, "ID");
      boolean mobile =
          NUMBERS.isValidNumber(number) && MOBILE.contains(NUMBERS.getNumberType(number));
      return mobile
          ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** For logs and lists: only the first five and the last three characters. */
  public static String masked(String canonical) {
    return canonical.length() < 9
        ? "***"
        : canonical.substring(0, 5) + "***" + canonical.substring(canonical.length() - 3);
  }
}
