package id.emall.web.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schema up to date; Flyway's lock lets one node do it. */
@ApplicationScoped
class Migrations {

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
  private static final String NEWEST = "latest";

  @Inject private DataSource dataSource;

  void toNewest() {
    to(NEWEST);
  }

  /**
   * @param version of the last migration to apply, e.g. {@code 52}
   */
  void to(String version) {
    int done =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .target(version)
            .load()
            .migrate()
            .migrationsExecuted;
    LOG.info("schema is at version {}, {} migrations applied", version, done);
  }
}
