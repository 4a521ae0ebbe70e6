package id.emall.launcher.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import id.emall.launcher.Refused;
import id.emall.launcher.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The server with the mall's site in it. */
public final class MallServer implements AutoCloseable {

  /** Where the site's start-up tells that it is up, or why not. */
  private static final String STATE = "id.emall.boot";

  /** The thread in which the server stops itself when the process is told to end. */
  private static final String ITS_OWN_END = "Payara Micro Shutdown Hook";

  /** What the site is told by {@link #STATE} before it is taken down. */
  private static final String CLOSING = "closing";

  /** Through which each request goes that the site does not turn away. */
  private static final String SERVING = "id.emall.web.log.RequestIds";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration FAREWELL = Duration.ofSeconds(1);
  private static final int THREADS_LEAST = 8;
  private static final int THREADS_MOST = 64;

  private static final String SERVER = "configs.config.server-config.";
  private static final String HTTP =
      SERVER + "network-config.protocols.protocol.http-listener.http.";
  private static final String LISTENER =
      SERVER + "network-config.network-listeners.network-listener.http-listener.";

  private final PayaraMicroRuntime runtime;
  private final AdminCommandRunner admin;
  private volatile boolean open;

  private MallServer(PayaraMicroRuntime runtime, AdminCommandRunner admin) {
    this.runtime = runtime;
    this.admin = admin;
  }

  /**
   * Boots the server with the site in it, its door still closed.
   *
   * @param war the site
   * @param folder the server's own, kept between runs
   * @param logging properties for java.util.logging
   */
  public static MallServer start(Path war, Path folder, Path logging, String host, int port) {
    System.setProperty("payaramicro.disablePhoneHome", "true");
    try {
      forgetKilledRun(folder.resolve("unpacked"));
      Files.createDirectories(folder.resolve("unpacked"));
      PayaraMicro.setUpackedJarDir(folder.resolve("unpacked").toFile());
      PayaraMicro payara = PayaraMicro.getInstance();
      payara.setNoCluster(true);
      payara.setNoHazelcast(true);
      payara.setPrintLogo(false);
      payara.setLogPropertiesFile(logging.toFile());
      payara.setHttpPort(port);
      payara.setMinHttpThreads(THREADS_LEAST);
      payara.setMaxHttpThreads(THREADS_MOST);
      AtomicReference<AdminCommandRunner> admin = new AtomicReference<>();
      payara.setPreBootHandler(
          commands -> {
            admin.set(commands);
            configure(commands, host);
          });
      payara.addDeploymentFile(war.toFile());
      PayaraMicroRuntime runtime = payara.bootStrap();
      StatusWords.teach(runtime.getClass().getClassLoader());
      return new MallServer(runtime, admin.get());
    } catch (BootstrapException e) {
      throw new Refused("the server did not come up: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A server that was killed leaves a configuration with the site in it, and the next one would
   * start the site, stop it and start it again.
   */
  private static void forgetKilledRun(Path unpacked) throws IOException {
    Path configuration = unpacked.resolve("config");
    if (Files.exists(configuration)) {
      try (Stream<Path> files = Files.walk(configuration)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void configure(AdminCommandRunner commands, String host) {
    for (String setting :
        List.of(
            SERVER + "hazelcast-config-specific-configuration.enabled=false",
            SERVER + "availability-service.availability-enabled=false",
            LISTENER + "address=" + host,
            // A caller that came while the site is not up yet would take "not found" for an answer.
            LISTENER + "enabled=false",
            HTTP + "compression=on",
            HTTP + "compression-min-size-bytes=1024",
            HTTP
                + "compressable-mime-type=text/html,text/css,text/javascript,application/javascript,"
                + "application/json,application/problem+json,text/xml,image/svg+xml",
            HTTP + "server-name=emall",
            HTTP + "xpowered-by=false",
            HTTP + "server-header=false",
            HTTP + "request-timeout-seconds=60")) {
      set(commands, setting);
    }
  }

  private static void set(AdminCommandRunner commands, String setting) {
    ClusterCommandResult result = commands.run("set", setting);
    if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
      throw new IllegalStateException(
          "the server does not take " + setting + ": " + result.getOutput());
    }
  }

  /** What the site says of its start: {@code up}, or what came instead. */
  public String state() {
    return System.getProperty(STATE, "the log tells why");
  }

  /**
   * Lets people in.
   *
   * @throws Refused when the site did not come up
   */
  public void open() {
    if (!state().equals("up")) {
      throw new Refused("the mall did not come up: " + state());
    }
    set(admin, LISTENER + "enabled=true");
    open = true;
  }

  /**
   * Lets nobody in any more, waits until who is in was served, and stops the server, unless the end
   * of the process made it stop by itself; then waits until it has.
   */
  @Override
  public void close() {
    empty();
    try {
      runtime.shutdown();
    } catch (BootstrapException | IllegalStateException e) {
      if (!Waiting.until(
          PATIENCE,
          () -> Thread.getAllStackTraces().keySet().stream().noneMatch(MallServer::stopping))) {
        throw new IllegalStateException("the server did not stop in time", e);
      }
    }
  }

  /** The server would answer requests with 500 while it takes the site down. */
  private void empty() {
    if (!open || Thread.getAllStackTraces().keySet().stream().anyMatch(MallServer::stopping)) {
      return;
    }
    System.setProperty(STATE, CLOSING);
    awaitServed();
    // Who has just been served and asks on, over the same connection, is told so.
    LockSupport.parkNanos(FAREWELL.toNanos());
    awaitServed();
    set(admin, LISTENER + "enabled=false");
  }

  private static void awaitServed() {
    Waiting.until(
        PATIENCE,
        () -> Thread.getAllStackTraces().values().stream().noneMatch(MallServer::serving));
  }

  private static boolean serving(StackTraceElement[] stack) {
    return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().equals(SERVING));
  }

  private static boolean stopping(Thread thread) {
    return thread.getName().equals(ITS_OWN_END);
  }
}
