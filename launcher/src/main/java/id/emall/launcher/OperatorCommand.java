package id.emall.launcher;

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
 * not.
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
    Map<String, String> wish = new LinkedHashMap<>();
    given.forEach((field, value) -> wish.put(WISH + field, value));
    Path folder = Path.of(given.getOrDefault("var", "var"));
    try {
      terminal.println(new Errand("operator", settings, folder).run(wish));
    } catch (Refused e) {
      throw new Refused("no operator was made: " + e.getMessage(), e);
    }
  }
}
