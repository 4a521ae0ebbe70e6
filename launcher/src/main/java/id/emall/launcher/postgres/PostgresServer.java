package id.emall.launcher.postgres;

import id.emall.launcher.Ports;
import id.emall.launcher.Refused;
import id.emall.launcher.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL on loopback whose data stays between runs. It is a process group of its own, so that
 * neither Ctrl-C at the terminal nor the sudden death of this process ends it; the next start
 * adopts it.
 */
public final class PostgresServer implements AutoCloseable {

  private static final String VERSION = "18.6";
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String SUPERUSER = "postgres";

  /** The mall's user and its database. */
  private static final String MALL = "emall";

  /** Small enough for a laptop that runs everything; a real service has its own server. */
  private static final List<String> TUNING =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=60",
          "shared_buffers=64MB",
          "effective_cache_size=256MB",
          "work_mem=4MB",
          "maintenance_work_mem=32MB",
          "max_wal_size=256MB",
          "wal_level=minimal",
          "max_wal_senders=0",
          "huge_pages=off",
          "io_method=sync",
          "jit=off",
          "max_worker_processes=2",
          "max_parallel_workers_per_gather=0",
          "autovacuum_worker_slots=2",
          "autovacuum_max_workers=1",
          "random_page_cost=1.1",
          "timezone=UTC",
          "log_timezone=UTC",
          "log_line_prefix=%m [%p] ",
          "log_min_messages=warning");

  private final Path bin;
  private final Path data;
  private final Path log;
  private final String password;
  private final Commands commands;
  private int port;
  private boolean closing;

  private PostgresServer(Path folder, Path log, String password) {
    this.bin = Binaries.unpack(folder.resolve(VERSION)).resolve("bin");
    this.data = folder.resolve("data");
    this.log = log;
    this.password = password;
    this.commands = Commands.forThisUser(folder, log);
  }

  /**
   * Starts the server, or adopts the one that still runs on this data.
   *
   * @param folder holds programs and data
   * @param log where PostgreSQL writes
   */
  public static PostgresServer start(Path folder, Path log, String password) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Refused("the folder " + folder + " cannot be made: " + e, e);
    }
    PostgresServer server = new PostgresServer(folder, log, password);
    server.initialise();
    if (!server.adopted()) {
      server.port = server.preferredPort();
      server.launch();
    }
    server.ensureDatabase();
    return server;
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/"
        + MALL
        + "?ApplicationName=emall&reWriteBatchedInserts=true";
  }

  public String user() {
    return MALL;
  }

  /** The process id of the server. */
  public long pid() {
    return running().orElseThrow(() -> new Refused("PostgreSQL is not running")).pid();
  }

  /**
   * From now on starts the server again when it dies, and tells so.
   *
   * @param told called after each new start
   */
  public void keepAlive(Runnable told) {
    running()
        .flatMap(server -> ProcessHandle.of(server.pid()))
        .ifPresent(server -> server.onExit().thenRunAsync(() -> revive(told)));
  }

  private synchronized void revive(Runnable told) {
    if (!closing) {
      launch();
      told.run();
      keepAlive(told);
    }
  }

  @Override
  public synchronized void close() {
    closing = true;
    stop();
  }

  private void stop() {
    commands.attempt(
        List.of(program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "30"));
  }

  private void initialise() {
    if (Files.exists(data)) {
      return;
    }
    Path draft = data.resolveSibling("data.new");
    Path passwordFile = data.resolveSibling("password.new");
    try {
      commands.run(List.of("rm", "-rf", draft.toString()));
      Files.writeString(passwordFile, password);
      commands.run(
          List.of(
              program("initdb"),
              "-D",
              draft.toString(),
              "-U",
              SUPERUSER,
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale-provider=builtin",
              "--locale=C.UTF-8",
              "--no-instructions"));
      Files.delete(passwordFile);
      Files.move(draft, data);
    } catch (IOException e) {
      throw new Refused("the database folder " + data + " cannot be made: " + e, e);
    }
  }

  /** Takes over a server of ours that still runs; one that does not answer us is stopped. */
  private boolean adopted() {
    Optional<Running> left = running();
    if (left.isEmpty()) {
      return false;
    }
    port = left.get().port();
    try (Connection connection = superuser("postgres")) {
      return connection.isValid(5);
    } catch (SQLException e) {
      stop();
      return false;
    }
  }

  private void launch() {
    StringBuilder options = new StringBuilder("-p " + port);
    TUNING.forEach(setting -> options.append(" -c '").append(setting).append("'"));
    List<String> start =
        List.of(
            program("pg_ctl"),
            "start",
            "-D",
            data.toString(),
            "-l",
            log.toString(),
            "-o",
            options.toString(),
            "-w",
            "-t",
            "60");
    // The children of a server that was killed need a moment before they let go of its memory.
    if (!Waiting.until(PATIENCE, () -> commands.attempt(start))) {
      throw new Refused("PostgreSQL does not start; " + log + " tells why");
    }
  }

  /** The port of the last run when it is still free, so that tools find the database again. */
  private int preferredPort() {
    Path file = data.resolveSibling("port");
    try {
      if (Files.exists(file)) {
        int last = Integer.parseInt(Files.readString(file).strip());
        if (Ports.isFree(last)) {
          return last;
        }
      }
      int fresh = Ports.free();
      Files.writeString(file, Integer.toString(fresh));
      return fresh;
    } catch (IOException | NumberFormatException e) {
      throw new Refused("the port in " + file + " cannot be read or kept: " + e, e);
    }
  }

  private void ensureDatabase() {
    try (Connection connection = superuser("postgres");
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select 1 from pg_roles where rolname = '" + MALL + "'")) {
        statement.execute("create role " + MALL + " login password '" + password + "'");
      }
      if (!exists(statement, "select 1 from pg_database where datname = '" + MALL + "'")) {
        statement.execute("create database " + MALL + " owner " + MALL);
      }
    } catch (SQLException e) {
      throw new Refused("PostgreSQL started but refuses us: " + e.getMessage(), e);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=5",
        SUPERUSER,
        password);
  }

  private String program(String name) {
    return bin.resolve(name).toString();
  }

  private record Running(long pid, int port) {}

  /** What {@code postmaster.pid} says, when its process is alive. */
  private Optional<Running> running() {
    Path file = data.resolve("postmaster.pid");
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file);
      if (lines.size() < 4) {
        return Optional.empty();
      }
      long pid = Long.parseLong(lines.get(0).strip());
      return ProcessHandle.of(pid)
          .filter(PostgresServer::isPostgres)
          .map(process -> new Running(pid, Integer.parseInt(lines.get(3).strip())));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** After a reboot the number may belong to somebody else. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.isAlive()
        && process.info().command().map(command -> command.endsWith("postgres")).orElse(true);
  }
}
