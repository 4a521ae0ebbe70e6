package id.emall.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code backup FILE} writes all that the mall holds into a file, whether it runs or not; {@code
 * restore FILE} fills an empty mall from one.
 */
final class BackupCommand {

  /** The commands' names. */
  static final Set<String> NAMES = Set.of("backup", "restore");

  private static final PrintStream TERMINAL = System.out;

  private BackupCommand() {}

  /**
   * @throws Refused when an option is wrong or nothing came of it
   */
  static void run(String... args) {
    String name = args[0];
    Map<String, String> given = parse(args);
    Path folder = Path.of(given.getOrDefault("--var", "var"));
    String file = given.get("--settings");
    Settings settings = Settings.read(file == null ? null : Path.of(file), System.getenv());
    boolean own = settings.find("emall.database.url").isEmpty();
    if (name.equals("backup") && own && !Files.isDirectory(folder.resolve("postgres"))) {
      throw new Refused("there is no mall in " + folder.toAbsolutePath().normalize());
    }
    if (name.equals("restore") && VarFolder.inUse(folder)) {
      throw new Refused("an e-mall runs with the data in " + folder + "; end it first");
    }
    String target = Path.of(args[1]).toAbsolutePath().normalize().toString();
    TERMINAL.println(new Errand(name, settings, folder).run(Map.of("id.emall." + name, target)));
  }

  private static Map<String, String> parse(String... args) {
    if (args.length < 2 || args.length % 2 != 0 || args[1].startsWith("--")) {
      throw new Refused("say: " + args[0] + " FILE, with --settings FILE, --var FOLDER or without");
    }
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 2; i < args.length; i += 2) {
      if (!List.of("--settings", "--var").contains(args[i])) {
        throw new Refused("option " + args[i] + " is unknown; see ./emall help");
      }
      given.put(args[i], args[i + 1]);
    }
    return given;
  }
}
