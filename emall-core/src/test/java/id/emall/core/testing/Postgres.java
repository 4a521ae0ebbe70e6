package id.emall.core.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One real PostgreSQL per test run, with the migrations in a template from which each test class
 * gets a copy.
 */
public final class Postgres {

  private static final String TEMPLATE = "mall_template";
  private static final AtomicInteger COPIES = new AtomicInteger();
  private static EmbeddedPostgres server;

  private Postgres() {}

  /** An empty mall's database. */
  public static DataSource freshCopy() {
    return create("template " + TEMPLATE);
  }

  /** A database without any tables, not even the mall's. */
  public static DataSource blank() {
    return create("template template0");
  }

  private static synchronized DataSource create(String from) {
    try {
      if (server == null) {
        server = start();
      }
      String copy = "mall_" + COPIES.incrementAndGet();
      execute("create database " + copy + " " + from);
      return server.getDatabase("postgres", copy);
    } catch (SQLException e) {
      throw new IllegalStateException("no database could be made " + from, e);
    }
  }

  /**
   * Applies the migrations.
   *
   * @param version of the last one, or {@code latest}
   */
  public static void migrate(DataSource database, String version) {
    Flyway.configure(Postgres.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  /**
   * Removes a database that {@link #freshCopy} made. What is left of a run's hundreds is removed
   * file by file while the machine's Java ends, which Maven does not wait for longer than 30 s.
   */
  public static synchronized void drop(DataSource copy) {
    String name = ((PGSimpleDataSource) copy).getDatabaseName();
    try {
      execute("drop database " + name + " with (force)");
    } catch (SQLException e) {
      throw new IllegalStateException("database " + name + " could not be removed", e);
    }
  }

  private static EmbeddedPostgres start() throws SQLException {
    try {
      server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("max_connections", "120")
              .setServerConfig("shared_buffers", "64MB")
              .setPGStartupWait(Duration.ofSeconds(60))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    execute("create database " + TEMPLATE);
    migrate(server.getDatabase("postgres", TEMPLATE), "latest");
    return server;
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
