package id.emall.launcher.story;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the browser shows.
 *
 * @param address where it stands after redirects
 */
public record WebPage(int status, URI address, String html) {

  private static final Pattern STATUS = Pattern.compile("<span class=\"status[^\"]*\">([^<]*)<");

  /** The path and query of the address. */
  public String path() {
    String query = address.getRawQuery();
    return query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
  }

  /** The first form that sends to this path. */
  public Optional<WebForm> form(String action) {
    return WebForm.in(html, action);
  }

  /** What follows this path in links to it, each once, in the order of the page. */
  public Set<String> linked(String path) {
    Matcher links =
        Pattern.compile("href=\"" + Pattern.quote(path) + "([^\"/?#]+)\"").matcher(html);
    Set<String> found = new LinkedHashSet<>();
    while (links.find()) {
      found.add(links.group(1));
    }
    return found;
  }

  /** The words in the page's marks of state. */
  public List<String> states() {
    Matcher marks = STATUS.matcher(html);
    List<String> found = new ArrayList<>();
    while (marks.find()) {
      found.add(WebForm.plain(marks.group(1)).strip());
    }
    return found;
  }

  /** What stands in the first place that the pattern's group finds. */
  public Optional<String> find(String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
    return matcher.find() ? Optional.of(WebForm.plain(matcher.group(1)).strip()) : Optional.empty();
  }

  /** The complaints beside fields and above forms, for telling why a step failed. */
  String complaints() {
    Matcher matcher =
        Pattern.compile(
                "(?:role=\"alert\"|class=\"[^\"]*error[^\"]*\")[^>]*>(.{0,300}?)</", Pattern.DOTALL)
            .matcher(html);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1).replaceAll("<[^>]*>", "").strip());
    }
    return String.join("; ", found);
  }
}
