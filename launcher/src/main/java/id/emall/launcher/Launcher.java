package id.emall.launcher;

import id.emall.launcher.postgres.PostgresServer;
import id.emall.launcher.server.Logging;
import id.emall.launcher.server.MallServer;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/** Starts what was asked for, stays until the process is ended, and stops it in reverse order. */
public final class Launcher {

  /** In a demo a parcel is asked about every other second. */
  private static final String DHL_CALLS_OF_A_HASTY_DAY = "1000000";

  private static final int REFUSED = 2;
  private static final String LOOPBACK = "127.0.0.1";

  private final Options options;
  private final Progress progress;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  Launcher(Options options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  public static void main(String[] args) throws InterruptedException {
    Progress progress = new Progress(System.out, System.nanoTime());
    Launcher launcher = null;
    try {
      if (args.length > 0 && args[0].equals("operator")) {
        OperatorCommand.run(args);
        System.exit(0);
      }
      if (args.length > 0 && BackupCommand.NAMES.contains(args[0])) {
        BackupCommand.run(args);
        System.exit(0);
      }
      launcher = new Launcher(Options.parse(args), progress);
      Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "launcher-stop"));
      stopOn("TERM", launcher);
      stopOn("INT", launcher);
      launcher.start();
    } catch (Refused e) {
      progress.show("emall: " + e.getMessage());
      System.exit(REFUSED);
    }
    new CountDownLatch(1).await();
  }

  /**
   * Stops in our order when told to end. By default Java starts all that is to be done at its end
   * at the same time, and the server would take the site down while people are in.
   */
  private static void stopOn(String name, Launcher launcher) {
    Signal.handle(
        new Signal(name),
        signal -> {
          launcher.stop();
          System.exit(128 + signal.getNumber());
        });
  }

  private void start() {
    // Whatever can be refused is, before anything is made or started.
    Settings settings = Settings.read(options.settings(), System.getenv());
    String host = options.host() == null ? defaultHost() : options.host();
    int port = Ports.claim(host, options.port(), "--port");
    int sandboxPort = 0;
    int smtpPort = 0;
    if (options.playful()) {
      sandboxPort = Ports.claim(LOOPBACK, options.sandboxPort(), "--sandbox-port");
      smtpPort = Ports.claim(LOOPBACK, options.smtpPort(), "--smtp-port");
    }
    Path war = war();
    boolean again = Files.exists(options.var().resolve("postgres"));
    VarFolder var = keep(VarFolder.open(options.var()));
    Path logging = Logging.into(var.path("log"));
    Logging.redirectConsole(var.path("log"));
    settings.fallback("emall.site.url", "http://localhost:" + port);
    keepIn(var, settings);
    database(settings, var);
    if (options.playful()) {
      sandbox(settings, var, port, sandboxPort, smtpPort);
    }
    settings.publish();
    keep(MallServer.start(war, var.path("payara"), logging, host, port)).open();
    URI site = URI.create(settings.find("emall.site.url").orElseThrow());
    progress.say("mall " + site);
    if (options.playful()) {
      URI sandbox = URI.create("http://" + LOOPBACK + ":" + sandboxPort);
      if (options.command().equals("demo")) {
        Demo.play(site, sandbox, again, progress);
      }
      Demo.tellAddresses(site, sandbox, progress);
    }
  }

  /** A mall with demo accounts is not shown to the neighbours unless asked. */
  private String defaultHost() {
    return options.playful() ? LOOPBACK : "0.0.0.0";
  }

  static void keepIn(VarFolder var, Settings settings) {
    settings.fallback("emall.secret", var.secret("secret"));
    settings.fallback("emall.media.folder", var.path("media").toString());
    settings.fallback("emall.search.dir", var.path("search").toString());
  }

  /** The mall's own PostgreSQL. */
  static PostgresServer ownDatabase(Settings settings, VarFolder var) {
    String password = var.secret("postgres-password");
    PostgresServer postgres =
        PostgresServer.start(
            var.path("postgres"), var.path("log").resolve("postgres.log"), password);
    settings.fallback("emall.database.url", postgres.url());
    settings.fallback("emall.database.user", postgres.user());
    settings.fallback("emall.database.password", password);
    return postgres;
  }

  private void database(Settings settings, VarFolder var) {
    if (settings.find("emall.database.url").isPresent()) {
      return;
    }
    PostgresServer postgres = keep(ownDatabase(settings, var));
    postgres.keepAlive(() -> progress.say("PostgreSQL had died and was started again"));
    progress.say("PostgreSQL, data in " + var.path("postgres"));
  }

  private void sandbox(Settings settings, VarFolder var, int mall, int http, int smtp) {
    Sandbox sandbox =
        keep(
            Sandbox.start(
                SandboxOptions.any()
                    .on(LOOPBACK)
                    .ports(http, smtp)
                    .with("bank.mall-url", "http://" + LOOPBACK + ":" + mall)
                    .with("biteship.mall-url", "http://" + LOOPBACK + ":" + mall)
                    .with("dhl.mall-url", "http://" + LOOPBACK + ":" + mall)
                    .with("fedex.mall-url", "http://" + LOOPBACK + ":" + mall)
                    .with("dhl.calls-per-day", DHL_CALLS_OF_A_HASTY_DAY)
                    .journal(var.path("sandbox").resolve("journal.jsonl"))));
    DemoSettings.put(settings, sandbox);
    progress.say("sandbox " + sandbox.url());
  }

  private <T extends AutoCloseable> T keep(T part) {
    synchronized (running) {
      running.push(part);
    }
    return part;
  }

  private void stop() {
    synchronized (running) {
      boolean any = !running.isEmpty();
      while (!running.isEmpty()) {
        AutoCloseable part = running.pop();
        try {
          part.close();
        } catch (Exception e) {
          progress.show(part.getClass().getSimpleName() + " did not stop: " + e.getMessage());
        }
      }
      if (any) {
        progress.say("stopped");
      }
    }
  }

  /** The site stands beside this jar. */
  static Path war() {
    try {
      Path jar =
          Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path war = jar.resolveSibling("emall-web.war");
      if (!Files.exists(war)) {
        throw new Refused("the site is missing beside " + jar + "; build it with ./emall");
      }
      return war;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
