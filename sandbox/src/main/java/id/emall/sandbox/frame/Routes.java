package id.emall.sandbox.frame;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where calls go: by method and path pattern. A stand-in registers its own at start. */
public final class Routes {

  private record Route(String standIn, String method, List<String> pattern, Handler handler) {}

  private record Match(Route route, Map<String, String> params) {}

  private final List<Route> routes = new ArrayList<>();
  private String standIn = "";

  /** Routes registered from here on belong to this stand-in. */
  Routes of(String name) {
    standIn = name;
    return this;
  }

  /**
   * A path as the real partner has it.
   *
   * @param pattern e.g. {@code /tracing/api/list/v1/cnote/{number}}; a {@code {name}} matches one
   *     segment
   */
  public Routes on(String method, String pattern, Handler handler) {
    routes.add(new Route(standIn, method, segments(pattern), handler));
    return this;
  }

  /**
   * A route of the control API.
   *
   * @param tail what follows {@code /sandbox/<stand-in>}, e.g. {@code /transfer} or empty
   */
  public Routes control(String method, String tail, Handler handler) {
    return on(method, "/sandbox/" + standIn + tail, handler);
  }

  Reply answer(Call call) {
    Optional<Match> match = find(call);
    if (match.isEmpty()) {
      return Reply.json(
          404, Map.of("error", "nothing is played at " + call.method() + " " + call.path()));
    }
    return match.get().route().handler().handle(call.with(match.get().params()));
  }

  private Optional<Match> find(Call call) {
    List<String> path = segments(call.path());
    for (Route route : routes) {
      if (route.method().equals(call.method())) {
        Map<String, String> params = match(route.pattern(), path);
        if (params != null) {
          return Optional.of(new Match(route, params));
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> match(List<String> pattern, List<String> path) {
    if (pattern.size() != path.size()) {
      return null;
    }
    Map<String, String> params = new LinkedHashMap<>();
    for (int i = 0; i < pattern.size(); i++) {
      String wanted = pattern.get(i);
      String given = path.get(i);
      if (wanted.startsWith("{") && !given.isEmpty()) {
        params.put(
            wanted.substring(1, wanted.length() - 1),
            URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8));
      } else if (!wanted.equals(given)) {
        return null;
      }
    }
    return params;
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
