package id.emall.core.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A PostgreSQL of its own for measuring, which writes to disk as one in service does, and whose CPU
 * time is known.
 */
public final class BenchServer implements AutoCloseable {

  private static final double TICKS_PER_SECOND = 100;

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
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
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

  /** Connections that are kept, as a server in service keeps them. */
  public DataSource dataSource() {
    return pool;
  }

  public int port() {
    return server.getPort();
  }

  /** CPU time of all processes of the server that live now. */
  public double cpuSeconds() {
    try {
      long main =
          Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
      List<ProcessHandle> all =
          Stream.concat(
                  ProcessHandle.of(main).stream(),
                  ProcessHandle.of(main).stream().flatMap(ProcessHandle::children))
              .toList();
      return all.stream().mapToLong(process -> ticks(process.pid())).sum() / TICKS_PER_SECOND;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long ticks(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
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
