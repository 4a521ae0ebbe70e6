package id.emall.sandbox;

import java.nio.file.Path;

/** Runs a sandbox in a process of its own until that is ended. */
public final class SandboxMain {

  private static final String USAGE =
      "usage: SandboxMain [--http-port N] [--smtp-port N] [--journal FILE] [--host ADDRESS]"
          + " [--set STAND-IN.KEY=VALUE]...";

  private SandboxMain() {}

  public static void main(String[] args) {
    Sandbox sandbox = Sandbox.start(options(args));
    Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-close"));
    System.out.println("sandbox ready: " + sandbox.url() + " smtp " + sandbox.smtpPort());
  }

  /**
   * @throws IllegalArgumentException when an argument is not understood
   */
  static SandboxOptions options(String... args) {
    SandboxOptions options =
        SandboxOptions.any().ports(8090, 8025).journal(Path.of("var/sandbox/journal.jsonl"));
    if (args.length % 2 != 0) {
      throw new IllegalArgumentException(USAGE);
    }
    for (int i = 0; i < args.length; i += 2) {
      String value = args[i + 1];
      options =
          switch (args[i]) {
            case "--http-port" -> options.ports(port(value), options.smtpPort());
            case "--smtp-port" -> options.ports(options.httpPort(), port(value));
            case "--journal" -> options.journal(Path.of(value));
            case "--host" -> options.on(value);
            case "--set" -> set(options, value);
            default -> throw new IllegalArgumentException(USAGE);
          };
    }
    return options;
  }

  private static SandboxOptions set(SandboxOptions options, String pair) {
    if (!pair.matches("[a-z-]+\\.[a-z-]+=.*")) {
      throw new IllegalArgumentException(
          "a setting is such as kannel.offered=true, got '" + pair + "'");
    }
    int sign = pair.indexOf('=');
    return options.with(pair.substring(0, sign), pair.substring(sign + 1));
  }

  private static int port(String value) {
    if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65535) {
      return Integer.parseInt(value);
    }
    throw new IllegalArgumentException("a port is a number from 0 to 65535, got '" + value + "'");
  }
}
