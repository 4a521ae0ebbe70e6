package id.emall.launcher;

import id.emall.launcher.postgres.PostgresServer;
import id.emall.launcher.server.Logging;
import id.emall.launcher.server.MallServer;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code operator create}: makes an operator in the mall's database, whether a mall runs on it or
 * not. The site's own rules for names and passwords hold, because a node of the site is booted for
 * this, with its door closed.
 */
final class OperatorCommand {

  private static final String WISH = "id.emall.new-operator.";
  private static final List<String> FIELDS = List.of("username", "name", "email", "phone");

  private final Map<String, String> given = new LinkedHashMap<>();
  private final PrintStream terminal = System.out;
  private final BufferedReader input =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  private OperatorCommand() {}

  /**
   * @throws Refused when an option is wrong or the operator cannot be made
   */
  static void run(String... args) {
    OperatorCommand command = new OperatorCommand();
    command.parse(args);
    Settings settings = command.settings();
    FIELDS.forEach(command::ask);
    command.askPassword();
    command.make(settings);
  }

  private void parse(String... args) {
    if (args.length < 2 || !args[1].equals("create") || args.length % 2 != 0) {
      throw new Refused(
          "say: operator create, with --username, --name, --email, --phone or without");
    }
    for (int i = 2; i < args.length; i += 2) {
      String key = args[i].replaceFirst("^--", "");
      if (!FIELDS.contains(key) && !List.of("settings", "var").contains(key)) {
        throw new Refused("option " + args[i] + " is unknown; see ./emall help");
      }
      given.put(key, args[i + 1]);
    }
  }

  private void ask(String field) {
    given.computeIfAbsent(field, missing -> read(missing + ": "));
  }

  /** Never an option: other people on the machine would see it. */
  private void askPassword() {
    String fromEnvironment = System.getenv("EMALL_OPERATOR_PASSWORD");
    if (fromEnvironment != null) {
      given.put("password", fromEnvironment);
      return;
    }
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("password: ");
    given.put("password", typed == null ? read("password: ") : new String(typed));
  }

  private String read(String question) {
    terminal.print(question);
    terminal.flush();
    try {
      String line = input.readLine();
      if (line == null) {
        throw new Refused("no answer to '" + question.strip() + "'");
      }
      if (System.console() == null) {
        terminal.println();
      }
      return line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read before anything is asked: nobody likes to answer in vain. */
  private Settings settings() {
    String file = given.get("settings");
    return Settings.read(file == null ? null : Path.of(file), System.getenv());
  }

  private void make(Settings settings) {
    Path folder = Path.of(given.getOrDefault("var", "var"));
    boolean running = VarFolder.inUse(folder);
    try (VarFolder var = running ? VarFolder.beside(folder) : VarFolder.open(folder)) {
      Launcher.keepIn(var, settings);
      boolean own = settings.find("emall.database.url").isEmpty();
      PostgresServer postgres = own ? Launcher.ownDatabase(settings, var) : null;
      try {
        make(settings, var, running ? "operator" : "payara");
      } finally {
        if (own && !running) {
          postgres.close();
        }
      }
    }
  }

  /** A running mall's server folder is left alone. */
  private void make(Settings settings, VarFolder var, String serverFolder) {
    settings.publish();
    given.forEach((field, value) -> System.setProperty(WISH + field, value));
    Path logs = var.path("log").resolve("operator");
    Path logging = Logging.into(logs);
    Logging.redirectConsole(logs);
    MallServer server =
        MallServer.start(
            Launcher.war(), var.path(serverFolder), logging, "127.0.0.1", Ports.free());
    if (!server.state().equals("made")) {
      throw new Refused("no operator was made: " + server.state());
    }
    terminal.println("operator " + given.get("username") + " can sign in");
  }
}
