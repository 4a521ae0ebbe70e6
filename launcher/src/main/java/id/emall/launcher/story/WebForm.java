package id.emall.launcher.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of a page with what already stands in it, as a browser would send it. Reads the regular
 * HTML of the mall's own templates, not any HTML.
 */
public final class WebForm {

  private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
  private static final Pattern AREA =
      Pattern.compile("<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
  private static final Pattern SELECT =
      Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
  private static final Pattern CHOSEN = Pattern.compile("<option\\b([^>]*\\bselected\\b[^>]*)>");
  private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

  private final String action;
  private final boolean multipart;
  private final String inner;
  private final Map<String, String> fields = new LinkedHashMap<>();

  private WebForm(String action, String attributes, String inner) {
    this.action = action;
    this.multipart = attributes.contains("multipart/form-data");
    this.inner = inner;
    readInputs();
    Matcher areas = AREA.matcher(inner);
    while (areas.find()) {
      fields.put(attribute(areas.group(1), "name").orElse(""), plain(areas.group(2)));
    }
    readSelects();
  }

  static Optional<WebForm> in(String html, String action) {
    Matcher form =
        Pattern.compile(
                "<form\\b([^>]*action=\"" + Pattern.quote(action) + "\"[^>]*)>(.*?)</form>",
                Pattern.DOTALL)
            .matcher(html);
    return form.find()
        ? Optional.of(new WebForm(action, form.group(1), form.group(2)))
        : Optional.empty();
  }

  /** Types into a field, or chooses. */
  public WebForm fill(String field, String value) {
    fields.put(field, value);
    return this;
  }

  /** The values one may choose in a group of radio buttons, by its name. */
  public Map<String, List<String>> choices() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    Matcher inputs = INPUT.matcher(inner);
    while (inputs.find()) {
      String attributes = inputs.group(1);
      if (attributes.contains("type=\"radio\"")) {
        groups
            .computeIfAbsent(attribute(attributes, "name").orElse(""), name -> new ArrayList<>())
            .add(attribute(attributes, "value").orElse(""));
      }
    }
    return groups;
  }

  /** The values of a list to choose from. */
  public List<String> options(String field) {
    Matcher selects = SELECT.matcher(inner);
    List<String> values = new ArrayList<>();
    while (selects.find()) {
      if (attribute(selects.group(1), "name").filter(field::equals).isPresent()) {
        Matcher options = OPTION.matcher(selects.group(2));
        while (options.find()) {
          attribute(options.group(1), "value")
              .filter(value -> !value.isEmpty())
              .ifPresent(values::add);
        }
      }
    }
    return values;
  }

  String action() {
    return action;
  }

  boolean multipart() {
    return multipart;
  }

  Map<String, String> fields() {
    return fields;
  }

  private void readInputs() {
    Matcher inputs = INPUT.matcher(inner);
    while (inputs.find()) {
      String attributes = inputs.group(1);
      String type = attribute(attributes, "type").orElse("text");
      boolean box = type.equals("radio") || type.equals("checkbox");
      boolean sent = !type.equals("file") && (!box || attributes.matches(".*\\bchecked\\b.*"));
      if (sent) {
        attribute(attributes, "name")
            .ifPresent(name -> fields.put(name, attribute(attributes, "value").orElse("")));
      }
    }
  }

  private void readSelects() {
    Matcher selects = SELECT.matcher(inner);
    while (selects.find()) {
      Matcher chosen = CHOSEN.matcher(selects.group(2));
      String value = chosen.find() ? attribute(chosen.group(1), "value").orElse("") : "";
      fields.put(attribute(selects.group(1), "name").orElse(""), value);
    }
  }

  private static Optional<String> attribute(String attributes, String name) {
    Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return matcher.find() ? Optional.of(plain(matcher.group(1))) : Optional.empty();
  }

  static String plain(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }
}
