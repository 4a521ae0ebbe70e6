package id.emall.core.common;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads a list page by page. A page begins where another ended, by time and id, so it stays right
 * when rows come in meanwhile and costs the same however far one has gone.
 */
public final class PageCut {

  private final String time;
  private final String id;
  private final boolean ascending;
  private final int size;
  private final Cursor from;

  private PageCut(String time, String id, boolean ascending, int size, Cursor from) {
    this.time = time;
    this.id = id;
    this.ascending = ascending;
    this.size = size;
    this.from = from;
  }

  /**
   * @param time the column that the list is sorted by, never null in it
   * @param id the column that decides among rows of one time
   * @param ascending whether the oldest comes first
   * @param size rows on a page
   * @param cursor from a page of the same list, or null for the first
   * @throws Refusal INVALID {@code cursor.malformed}
   */
  public static PageCut of(String time, String id, boolean ascending, int size, String cursor) {
    return new PageCut(time, id, ascending, size, cursor == null ? null : Cursor.read(cursor));
  }

  /** A further condition, with {@code and} in front; empty for the first page. */
  public String place() {
    return from == null
        ? ""
        : " and (%s, %s) %s (:fromTime, :fromId)".formatted(time, id, upwards() ? ">" : "<");
  }

  /** How to sort. The page is turned round when it was read backwards. */
  public String order() {
    return "order by %1$s %3$s, %2$s %3$s".formatted(time, id, upwards() ? "asc" : "desc");
  }

  /** What {@link #place} and a limit {@code :most} want to have bound. */
  public Map<String, Object> values() {
    int most = size + 1;
    return from == null
        ? Map.of("most", most)
        : Map.of("most", most, "fromTime", from.time(), "fromId", from.id());
  }

  /** Makes the page of what was found; the row too many tells only that there is more. */
  public <T> Page<T> of(List<T> found, Function<T, Instant> timeOf, Function<T, UUID> idOf) {
    boolean more = found.size() > size;
    List<T> shown = more ? found.subList(0, size) : found;
    if (backwards()) {
      shown = shown.reversed();
    }
    if (shown.isEmpty()) {
      return new Page<>(shown, null, null);
    }
    boolean before = backwards() ? more : from != null;
    boolean after = backwards() || more;
    T first = shown.getFirst();
    T last = shown.getLast();
    return new Page<>(
        shown,
        before ? new Cursor(true, timeOf.apply(first), idOf.apply(first)).write() : null,
        after ? new Cursor(false, timeOf.apply(last), idOf.apply(last)).write() : null);
  }

  private boolean backwards() {
    return from != null && from.backwards();
  }

  private boolean upwards() {
    return ascending != backwards();
  }

  /** A place in a list, and whether the page before it is wanted. */
  private record Cursor(boolean backwards, Instant time, UUID id) {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    String write() {
      String text = (backwards ? "b" : "a") + "|" + time + "|" + id;
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(String written) {
      try {
        String[] parts =
            new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8)
                .split("\\|", 3);
        if (parts.length == 3) {
          return new Cursor(parts[0].equals("b"), moment(parts[1]), UUID.fromString(parts[2]));
        }
      } catch (IllegalArgumentException | DateTimeException e) {
        throw malformed();
      }
      throw malformed();
    }

    /** One that the database knows too. */
    private static Instant moment(String written) {
      Instant moment = Instant.parse(written);
      if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LATEST)) {
        throw malformed();
      }
      return moment;
    }

    private static Refusal malformed() {
      return Refusal.invalid(new FieldError("cursor", "cursor.malformed"));
    }
  }
}
