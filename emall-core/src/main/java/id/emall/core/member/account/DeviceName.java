package id.emall.core.member.account;

import java.util.List;
import java.util.Map;

/**
 * What a browser says of itself, as people call it. Browsers claim to be each other, so the more
 * particular names are looked for first; what is not recognised stays empty.
 *
 * @param browser e.g. {@code Chrome}, or empty
 * @param system e.g. {@code Android}, or empty
 */
public record DeviceName(String browser, String system) {

  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("OPX/", "Opera"),
          Map.entry("SamsungBrowser", "Samsung Internet"),
          Map.entry("UCBrowser", "UC Browser"),
          Map.entry("MiuiBrowser", "Mi Browser"),
          Map.entry("Firefox", "Firefox"),
          Map.entry("FxiOS", "Firefox"),
          Map.entry("CriOS", "Chrome"),
          Map.entry("Chrome", "Chrome"),
          Map.entry("Safari", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Windows", "Windows"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Macintosh", "Mac"),
          Map.entry("Linux", "Linux"));

  /**
   * @param userAgent the header, or null
   */
  public static DeviceName of(String userAgent) {
    String told = userAgent == null ? "" : userAgent;
    return new DeviceName(first(BROWSERS, told), first(SYSTEMS, told));
  }

  private static String first(List<Map.Entry<String, String>> names, String told) {
    return names.stream()
        .filter(name -> told.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  public boolean isUnknown() {
    return browser.isEmpty() && system.isEmpty();
  }

  /** Both names, as far as they are known, e.g. {@code Chrome, Android}. */
  public String words() {
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
  }
}
