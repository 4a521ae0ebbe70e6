package id.emall.launcher;

import id.emall.launcher.postgres.PostgresServer;
import id.emall.launcher.server.Logging;
import id.emall.launcher.server.MallServer;
import java.nio.file.Path;
import java.util.Map;

/**
 * One thing that a node of the site is booted for, with its door closed. The site's own rules hold
 * for it, and it goes with a mall that runs beside it or without one.
 */
final class Errand {

  private static final String DONE = "done: ";

  private final String name;
  private final Settings settings;
  private final Path folder;

  /**
   * @param name of the command, for its folders
   * @param folder of the mall's data
   */
  Errand(String name, Settings settings, Path folder) {
    this.name = name;
    this.settings = settings;
    this.folder = folder;
  }

  /**
   * @param wish the system properties by which the site knows what is asked of it
   * @return what came of it, for people
   * @throws Refused when nothing did
   */
  String run(Map<String, String> wish) {
    boolean running = VarFolder.inUse(folder);
    try (VarFolder var = running ? VarFolder.beside(folder) : VarFolder.open(folder)) {
      Launcher.keepIn(var, settings);
      boolean own = settings.find("emall.database.url").isEmpty();
      PostgresServer postgres = own ? Launcher.ownDatabase(settings, var) : null;
      try {
        return run(wish, var, running ? name : "payara");
      } finally {
        if (own && !running) {
          postgres.close();
        }
      }
    }
  }

  /** A running mall's server folder is left alone. */
  private String run(Map<String, String> wish, VarFolder var, String serverFolder) {
    settings.publish();
    wish.forEach(System::setProperty);
    Path logs = var.path("log").resolve(name);
    Path logging = Logging.into(logs);
    Logging.redirectConsole(logs);
    MallServer server =
        MallServer.start(
            Launcher.war(), var.path(serverFolder), logging, "127.0.0.1", Ports.free());
    if (!server.state().startsWith(DONE)) {
      throw new Refused(server.state());
    }
    return server.state().substring(DONE.length());
  }
}
