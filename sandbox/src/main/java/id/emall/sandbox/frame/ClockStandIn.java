package id.emall.sandbox.frame;

import id.emall.contracts.time.MallClock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

/** Moves the mall's time forward, as far as one likes, and remembers how far across restarts. */
public final class ClockStandIn implements StandIn {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu HH.mm.ss", Locale.of("id", "ID"));

  private final Stage stage;

  public ClockStandIn(Stage stage) {
    this.stage = stage;
  }

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public void routes(Routes routes) {
    routes.control("GET", "", call -> told());
    routes.control("POST", "", this::advance);
  }

  @Override
  public void apply(JournalEntry entry) {
    Duration offset = Duration.ofMillis(entry.data().required("offsetMs").asLong());
    if (offset.compareTo(MallClock.offset()) > 0) {
      MallClock.setOffset(offset);
    }
  }

  private synchronized Reply advance(Call call) {
    String text = call.need("advance");
    stage.record("advance", Map.of("offsetMs", MallClock.offset().plus(parse(text)).toMillis()));
    return told();
  }

  private static Duration parse(String text) {
    try {
      Duration by = Duration.parse(text);
      if (!by.isNegative() && by.toDays() <= 3660) {
        return by;
      }
    } catch (DateTimeParseException e) {
      // told below, with what is expected
    }
    throw new BadCall(
        "field 'advance' must be a duration of up to ten years such as PT24H, got '" + text + "'");
  }

  private Reply told() {
    return Reply.json(
        Map.of(
            "now", stage.clock().instant().toString(),
            "offset", MallClock.offset().toString(),
            "offsetMs", MallClock.offset().toMillis()));
  }

  @Override
  public Panel panel() {
    Html html = new Html();
    html.add(
        "<p class=\"now\"><time>{}</time> <small>WIB</small></p>",
        SHOWN.format(stage.clock().instant().atZone(MallClock.WIB)));
    html.add("<form method=\"post\" action=\"/sandbox/clock\" class=\"row\">");
    button(html, "PT1H", "+1 jam");
    button(html, "PT24H", "+1 hari");
    button(html, "PT72H", "+3 hari");
    html.add("</form><p class=\"hint\">Waktu hanya dapat dimajukan.</p>");
    return new Panel(name(), "Waktu", html.toString());
  }

  private static void button(Html html, String by, String label) {
    html.add("<button name=\"advance\" value=\"{}\">{}</button>", by, label);
  }
}
