package id.emall.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param command {@code demo} or {@code up}
 * @param host address on which the site listens; null for the command's own choice
 * @param sandboxPort 0 for any free one, likewise the others
 * @param settings file with settings for service with real partners, or null
 */
public record Options(
    String command, String host, int port, int sandboxPort, int smtpPort, Path settings, Path var) {

  private static final List<String> FLAGS =
      List.of("--host", "--port", "--sandbox-port", "--smtp-port", "--settings", "--var");

  static Options parse(String... args) {
    if (args.length == 0) {
      throw new Refused("say what to do: demo or up");
    }
    Options options = new Options(args[0], null, 8080, 8090, 8025, null, Path.of("var"));
    Iterator<String> rest = List.of(args).subList(1, args.length).iterator();
    while (rest.hasNext()) {
      String flag = rest.next();
      if (!FLAGS.contains(flag)) {
        throw new Refused("option " + flag + " is unknown; see ./emall help");
      }
      String value = rest.hasNext() ? rest.next() : "--";
      if (value.startsWith("--")) {
        throw new Refused("option " + flag + " lacks its value; see ./emall help");
      }
      options = options.with(flag, value);
    }
    if (!List.of("demo", "up").contains(options.command)) {
      throw new Refused("command " + options.command + " is unknown; see ./emall help");
    }
    return options;
  }

  private Options with(String flag, String value) {
    return switch (flag) {
      case "--host" -> new Options(command, value, port, sandboxPort, smtpPort, settings, var);
      case "--port" ->
          new Options(command, host, port(flag, value), sandboxPort, smtpPort, settings, var);
      case "--sandbox-port" ->
          new Options(command, host, port, port(flag, value), smtpPort, settings, var);
      case "--smtp-port" ->
          new Options(command, host, port, sandboxPort, port(flag, value), settings, var);
      case "--settings" ->
          new Options(command, host, port, sandboxPort, smtpPort, Path.of(value), var);
      case "--var" ->
          new Options(command, host, port, sandboxPort, smtpPort, settings, Path.of(value));
      default -> throw new IllegalArgumentException(flag);
    };
  }

  private static int port(String flag, String value) {
    if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65_535) {
      return Integer.parseInt(value);
    }
    throw new Refused(flag + " must be a number from 0 to 65535, got '" + value + "'");
  }

  /** Whether the mall plays with the sandbox and demo data instead of real partners. */
  boolean playful() {
    return settings == null;
  }
}
