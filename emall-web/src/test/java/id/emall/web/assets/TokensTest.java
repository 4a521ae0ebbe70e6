package id.emall.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The look has its values in one place, and what is written in them can be read (WCAG 2.2 AA). */
class TokensTest {

  private static final Path FOLDER = Path.of("src/main/webapp/assets");
  private static final String TOKENS = "tokens.css";

  /** Desks print labels on paper, which has one theme. */
  private static final String PRINTED = "desk.css";

  private static final Pattern COLOUR =
      Pattern.compile("#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\\b|\\b(?:rgb|hsl)a?\\(");
  private static final Pattern DEFINED = Pattern.compile("(?m)(?<=[\\s{;])(--[a-z0-9-]+)\\s*:");
  private static final Pattern USED = Pattern.compile("var\\((--[a-z0-9-]+)");
  private static final Pattern HEX = Pattern.compile("(--[a-z0-9-]+): #([0-9a-f]{6});");

  /** Contrast of text, and of what shows where a field or a picture of a state ends. */
  private static final double TEXT = 4.5;

  private static final double SHAPE = 3.0;

  @Test
  void colours_stand_among_the_tokens_alone() throws IOException {
    for (Path file : sheets()) {
      if (!file.endsWith(TOKENS) && !file.endsWith(PRINTED)) {
        assertThat(COLOUR.matcher(Files.readString(file)).results().map(r -> r.group()))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void every_token_is_defined_and_used() throws IOException {
    Set<String> defined = new TreeSet<>();
    Set<String> used = new HashSet<>();
    for (Path file : sheets()) {
      String text = Files.readString(file);
      all(DEFINED, text).filter(name -> !name.startsWith("--bs-")).forEach(defined::add);
      all(USED, text).filter(name -> !name.startsWith("--bs-")).forEach(used::add);
    }

    assertThat(defined).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void text_can_be_read_in_both_themes() throws IOException {
    String[] parts = Files.readString(FOLDER.resolve(TOKENS)).split("@media", 2);
    Map<String, String> light = hex(parts[0]);
    Map<String, String> dark = new HashMap<>(light);
    dark.putAll(hex(parts[1]));

    for (Map<String, String> theme : List.of(light, dark)) {
      for (String ground : List.of("paper", "surface", "sunken")) {
        readable(theme, TEXT, ground, "ink", "muted", "brand", "bad");
        readable(theme, SHAPE, ground, "line-strong", "star", "good", "info");
      }
      readable(theme, TEXT, "surface", "price", "brand-strong", "good", "info");
      readable(theme, TEXT, "brand-tint", "ink", "brand");
      readable(theme, TEXT, "good-tint", "ink", "good");
      readable(theme, TEXT, "bad-tint", "ink", "bad");
      readable(theme, TEXT, "info-tint", "ink", "info", "brand");
      readable(theme, TEXT, "amber-tint", "ink", "brand");
      readable(theme, TEXT, "brand", "on-brand");
      readable(theme, TEXT, "brand-strong", "on-brand");
      readable(theme, TEXT, "amber", "on-amber");
      readable(theme, TEXT, "amber-strong", "on-amber");
      readable(theme, TEXT, "hero", "on-hero", "on-hero-soft");
    }
  }

  private static void readable(
      Map<String, String> theme, double least, String ground, String... inks) {
    for (String ink : inks) {
      double contrast = contrast(theme.get("--" + ground), theme.get("--" + ink));
      assertThat(contrast)
          .as("%s on %s in %s", ink, ground, theme.get("--paper"))
          .isGreaterThan(least);
    }
  }

  /** By WCAG's definition of contrast. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * linear(hex, 0) + 0.7152 * linear(hex, 2) + 0.0722 * linear(hex, 4);
  }

  private static double linear(String hex, int from) {
    double value = Integer.parseInt(hex.substring(from, from + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String> hex(String css) {
    Map<String, String> found = new HashMap<>();
    Matcher matcher = HEX.matcher(css);
    while (matcher.find()) {
      found.put(matcher.group(1), matcher.group(2));
    }
    return found;
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1));
  }

  private static List<Path> sheets() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".css")).toList();
    }
  }
}
