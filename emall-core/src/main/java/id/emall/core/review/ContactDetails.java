package id.emall.core.review;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds phone numbers, addresses of sites and e-mail addresses in what people write for all to
 * read. They are refused: by them people are lured to pay outside the mall, where nobody holds
 * their money, and a number once read cannot be taken back. Prices, sizes, dates, opening hours and
 * the numbers of papers and parcels are left alone.
 */
final class ContactDetails {

  /** What begins like a phone number and is none is taken out first. */
  private static final List<Pattern> HARMLESS =
      List.of(
          Pattern.compile("\\b\\d{1,2}[-./ ]\\d{1,2}[-./ ](?:19|20)\\d{2}(?![-.]?\\d)"),
          Pattern.compile("\\b(?:19|20)\\d{2}-\\d{2}-\\d{2}\\b"),
          Pattern.compile(
              "\\b[0-2]?\\d[.:][0-5]\\d\\s?(?:-|–|sampai|s\\.?d\\.?)\\s?[0-2]?\\d[.:][0-5]\\d(?!\\d)"),
          Pattern.compile("\\brp\\.?\\s?[1-9][\\d.,]*"),
          Pattern.compile("\\b(?:md|ml|bpom)\\s?\\d{12}\\b"));

  /** A mobile number with or without the country's: 10 to 13 digits, however they are set apart. */
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![\\w])(?:\\+?\\s?6\\W{0,2}2|0)\\W{0,3}8(?:[ .()\\-_/]{0,3}\\d){8,11}(?![\\w])");

  /** A number in a town: area code in brackets or set apart, then 6 to 8 digits. */
  private static final Pattern LANDLINE =
      Pattern.compile("(?<![\\w])\\(?0[2-9]\\d{1,2}(?:\\)\\s?|[ -])\\d{3,4}[ -]?\\d{3,4}(?![\\w])");

  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+\\s?@\\s?[\\w-]+\\.[a-z]{2,}");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?:|\\bwww\\s?\\.|\\b(?:wa|t|m)\\.me\\b|\\b(?:bit\\.ly|s\\.id|linktr\\.ee|shope\\.ee)\\b");

  /** Endings that no Indonesian or English sentence begins with. */
  private static final Pattern SITE =
      Pattern.compile(
          "\\b[a-z0-9][a-z0-9-]+\\.(?:com|net|org|biz|xyz|io|co\\.id|my\\.id|web\\.id|or\\.id|id)(?![\\w])");

  private ContactDetails() {}

  /** Whether somebody could be reached outside the mall by what stands here. */
  static boolean in(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (List.of(MAIL, ADDRESS, SITE).stream().anyMatch(one -> one.matcher(plain).find())) {
      return true;
    }
    String rest = plain;
    for (Pattern harmless : HARMLESS) {
      rest = harmless.matcher(rest).replaceAll("…");
    }
    return MOBILE.matcher(rest).find() || LANDLINE.matcher(rest).find();
  }
}
