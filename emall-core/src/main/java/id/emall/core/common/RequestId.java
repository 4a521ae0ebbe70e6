package id.emall.core.common;

import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * The name of the request that a thread works for, from the page or partner call that began it to
 * the call to a bank or courier that came of it; log lines carry it. Work that waits in a row keeps
 * it there.
 */
public final class RequestId {

  private static final String KEY = "request";
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private RequestId() {}

  /** The id of the request that this thread works for, or null. */
  public static String current() {
    return MDC.get(KEY);
  }

  /** Whether this may be an id: 8 to 64 letters, digits, dots, hyphens and underscores. */
  public static boolean isShaped(String id) {
    return id != null && SHAPE.matcher(id).matches();
  }

  /**
   * From now on this thread works for a request.
   *
   * @param id of the request, or null when none began this work
   * @return the id before, to be entered again when the work is done
   */
  public static String enter(String id) {
    String before = current();
    if (id == null) {
      MDC.remove(KEY);
    } else {
      MDC.put(KEY, id);
    }
    return before;
  }
}
