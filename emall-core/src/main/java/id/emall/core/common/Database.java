package id.emall.core.common;

import id.emall.contracts.time.MallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ReflectionMappers;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Makes the mall's one way to its database, and its clock. */
@ApplicationScoped
public class Database {

  /**
   * SQL through Jdbi on the container's data source. Inside a transactional use case each handle
   * joins the use case's transaction, because the container hands out the same connection for its
   * whole length.
   */
  @Produces
  @Singleton
  public Jdbi jdbi(DataSource dataSource) {
    Jdbi jdbi = Jdbi.create(dataSource);
    jdbi.installPlugin(new PostgresPlugin());
    jdbi.getConfig(ReflectionMappers.class).setStrictMatching(false);
    jdbi.registerArgument(new CommonArguments());
    jdbi.registerColumnMapper(
        Rupiah.class,
        (row, column, context) -> {
          long amount = row.getLong(column);
          return row.wasNull() ? null : new Rupiah(amount);
        });
    jdbi.registerRowMapper(new RecordMapper());
    return jdbi;
  }

  @Produces
  @Singleton
  public Clock clock() {
    return new MallClock();
  }
}
