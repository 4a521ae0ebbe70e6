package id.emall.core.common;

import id.emall.contracts.time.MallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
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
    jdbi.registerArgument(new RupiahArgument());
    jdbi.registerArgument(new InstantArgument());
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

  private static final class RupiahArgument extends AbstractArgumentFactory<Rupiah> {
    RupiahArgument() {
      super(Types.BIGINT);
    }

    @Override
    protected Argument build(Rupiah value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setLong(position, value.amount());
    }
  }

  /** Tells the database the type, which a plain timestamp leaves open. */
  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    InstantArgument() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, context) ->
          statement.setObject(position, value.atOffset(ZoneOffset.UTC));
    }
  }
}
