package id.emall.launcher.server;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Teaches the server's HTTP library the words of statuses it does not know; it says {@code CUSTOM}
 * to them. There is no public way, so a library that has changed keeps its own words.
 */
final class StatusWords {

  private static final String LIBRARY = "org.glassfish.grizzly.http.util.HttpStatus";
  private static final Map<Integer, String> UNKNOWN =
      Map.of(422, "Unprocessable Content", 429, "Too Many Requests");

  private StatusWords() {}

  static void teach(ClassLoader server) {
    try {
      Method register =
          Class.forName(LIBRARY, true, server)
              .getDeclaredMethod("register", int.class, String.class);
      register.setAccessible(true);
      for (Map.Entry<Integer, String> status : UNKNOWN.entrySet()) {
        register.invoke(null, status.getKey(), status.getValue());
      }
    } catch (ReflectiveOperationException e) {
      Logger.getLogger(StatusWords.class.getName())
          .log(Level.WARNING, "the server keeps its own words for statuses", e);
    }
  }
}
