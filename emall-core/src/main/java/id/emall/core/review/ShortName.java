package id.emall.core.review;

/**
 * A member's name as strangers read it: {@code Andi Nurhayati} becomes {@code Andi N.}: enough to
 * look real, not enough to be found.
 */
final class ShortName {

  private ShortName() {}

  static String of(String name) {
    int blank = name.indexOf(' ');
    return blank < 1 || blank == name.length() - 1 ? name : name.substring(0, blank + 2) + ".";
  }
}
