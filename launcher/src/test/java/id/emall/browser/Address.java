package id.emall.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of an address: what stands in it as it is, and where things of somebody's are named.
 *
 * @param template e.g. {@code /pesanan/{code}/paket/{shipment}}, where a part that is one of some
 *     words keeps its pattern: {@code {wish: terima|tarik}}
 */
record Address(String template) {

  private static final Pattern PART =
      Pattern.compile("\\{\\s*(\\w+)\\s*(?::\\s*((?:[^{}]|\\{[^}]*})*))?}");

  /** Stands for a thing in {@link #places}. */
  static final String PLACE = "{}";

  /** Whether a thing of somebody's is named in it. */
  boolean names() {
    return PART.matcher(template).results().anyMatch(part -> part.group(2) == null);
  }

  /**
   * The beginnings of the template that end with a thing, the shortest first; names do not matter:
   * {@code /pesanan/{}}, {@code /pesanan/{}/paket/{}}.
   */
  List<String> places() {
    List<String> places = new ArrayList<>();
    StringBuilder before = new StringBuilder();
    Matcher part = PART.matcher(template);
    while (part.find()) {
      part.appendReplacement(before, "");
      if (part.group(2) == null) {
        before.append(PLACE);
        places.add(before.toString());
      } else {
        before.append(word(part.group(2)));
      }
    }
    return places;
  }

  /** The address below this one, which ends with the last thing of the template. */
  String after(String place) {
    Matcher part = PART.matcher(template);
    int end = 0;
    while (part.find()) {
      end = part.group(2) == null ? part.end() : end;
    }
    return place
        + PART.matcher(template.substring(end))
            .replaceAll(word -> Matcher.quoteReplacement(word(word.group(2))));
  }

  /** What an address that people see would have to look like. */
  Pattern seen() {
    StringBuilder pattern = new StringBuilder();
    Matcher part = PART.matcher(template);
    int end = 0;
    while (part.find()) {
      pattern.append(Pattern.quote(template.substring(end, part.start())));
      pattern.append(part.group(2) == null ? "([^/]+)" : "(?:" + part.group(2) + ")");
      end = part.end();
    }
    return Pattern.compile(pattern.append(Pattern.quote(template.substring(end))).toString());
  }

  /** How much of it stands as it is: the more, the better an address fits. */
  int letters() {
    return PART.matcher(template).replaceAll("").length();
  }

  /** One word that the pattern allows. */
  private static String word(String pattern) {
    String first = pattern.split("\\|")[0];
    return first.matches("[a-z-]+") ? first : "1";
  }
}
