package id.emall.core.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A PostgreSQL of its own for measuring, which writes to disk as one in service does, and whose CPU
 * time is known.
 */
public final class BenchServer implements AutoCloseable {

  /** The mall's database. */
  public static final String MALL = "postgres";

  /** What {@link #keep} kept. */
  public static final String BEFORE = "before";

  private static final double TICKS_PER_SECOND = 100;

  /** Places in /proc/pid/stat behind the name: of the process, and of its children that ended. */
  private static final int USED = 11;

  private static final int USED_BY_SYSTEM = 12;
  private static final int ENDED = 13;
  private static final int ENDED_BY_SYSTEM = 14;

  private final EmbeddedPostgres server;
  private final Path folder;
  private final ConnectionPool pool;

  private BenchServer(EmbeddedPostgres server, Path folder) {
    this.server = server;
    this.folder = folder;
    pool = new ConnectionPool(server.getPostgresDatabase());
  }

  /** Starts one with the schema in it. Its files are in a folder for the time being. */
  public static BenchServer start() throws IOException {
    Path folder = Files.createTempDirectory("bench-postgres");
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("data").toFile())
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("max_wal_size", "8GB")
            .setServerConfig("checkpoint_timeout", "30min")
            .setServerConfig("random_page_cost", "1.1")
            .setServerConfig("jit", "off")
            .setPGStartupWait(Duration.ofSeconds(60))
            .start();
    Flyway.configure(BenchServer.class.getClassLoader())
        .dataSource(server.getPostgresDatabase())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return new BenchServer(server, folder);
  }

  /** A connection to one of its databases. */
  public Connection connect(String database) throws SQLException {
    return server.getDatabase("postgres", database).getConnection();
  }

  /** Keeps the mall's database as it is now in {@link #BEFORE}. Nobody may be using it. */
  public void keep() throws SQLException {
    pool.close();
    try (Connection connection = connect("template1");
        Statement statement = connection.createStatement()) {
      statement.execute("create database %s template %s strategy wal_log".formatted(BEFORE, MALL));
    }
  }

  /** Connections that are kept, as a server in service keeps them. */
  public DataSource dataSource() {
    return pool;
  }

  public int port() {
    return server.getPort();
  }

  /** CPU time of all processes of the server, also of those that have ended. */
  public double cpuSeconds() {
    try {
      long main =
          Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
      long living =
          ProcessHandle.of(main).stream()
              .flatMap(ProcessHandle::children)
              .mapToLong(process -> ticks(process.pid(), USED, USED_BY_SYSTEM))
              .sum();
      return (living + ticks(main, USED, USED_BY_SYSTEM, ENDED, ENDED_BY_SYSTEM))
          / TICKS_PER_SECOND;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long ticks(long pid, int... wanted) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Arrays.stream(wanted).mapToLong(field -> Long.parseLong(fields[field])).sum();
    } catch (IOException e) {
      return 0; // it has ended
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    pool.close();
    server.close();
  }
}
