package id.emall.web.log;

import id.emall.core.common.RequestId;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Puts the id of the request that a thread works for in front of what it logs. */
public final class RequestIdInLog implements Filter {

  private final Filter before;

  private RequestIdInLog(Filter before) {
    this.before = before;
  }

  /** Lays itself over every handler of the log's root. */
  public static void install() {
    handlers().forEach(handler -> handler.setFilter(new RequestIdInLog(handler.getFilter())));
  }

  /** Takes itself off again. */
  public static void remove() {
    handlers()
        .forEach(
            handler -> {
              if (handler.getFilter() instanceof RequestIdInLog mine) {
                handler.setFilter(mine.before);
              }
            });
  }

  private static List<Handler> handlers() {
    return Arrays.asList(Logger.getLogger("").getHandlers());
  }

  @Override
  public boolean isLoggable(LogRecord line) {
    String id = RequestId.current();
    // A message with a bundle is a key, which must stay as it is.
    if (id != null && line.getMessage() != null && line.getResourceBundle() == null) {
      String mark = "[" + id + "] ";
      if (!line.getMessage().startsWith(mark)) {
        line.setMessage(mark + line.getMessage());
      }
    }
    return before == null || before.isLoggable(line);
  }
}
