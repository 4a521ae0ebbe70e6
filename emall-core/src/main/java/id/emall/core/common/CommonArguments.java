package id.emall.core.common;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Binds the kinds of values that nearly every statement has, rupiah and instants among them. Jdbi
 * asks its factories one after another, anew in every statement; registered last, this one is asked
 * first and knows at once.
 */
final class CommonArguments implements ArgumentFactory.Preparable {

  private interface Setter<T> {
    void set(PreparedStatement statement, int position, T value) throws SQLException;
  }

  private static final Map<Type, Function<Object, Argument>> KNOWN =
      Map.ofEntries(
          Map.entry(String.class, of(String.class, Types.VARCHAR, PreparedStatement::setString)),
          Map.entry(UUID.class, of(UUID.class, Types.OTHER, PreparedStatement::setObject)),
          Map.entry(Integer.class, of(Integer.class, Types.INTEGER, PreparedStatement::setInt)),
          Map.entry(int.class, of(Integer.class, Types.INTEGER, PreparedStatement::setInt)),
          Map.entry(Long.class, of(Long.class, Types.BIGINT, PreparedStatement::setLong)),
          Map.entry(long.class, of(Long.class, Types.BIGINT, PreparedStatement::setLong)),
          Map.entry(
              BigDecimal.class,
              of(BigDecimal.class, Types.NUMERIC, PreparedStatement::setBigDecimal)),
          Map.entry(
              Rupiah.class,
              of(
                  Rupiah.class,
                  Types.BIGINT,
                  (statement, position, value) -> statement.setLong(position, value.amount()))),
          // Tells the database the type, which a plain timestamp leaves open.
          Map.entry(
              Instant.class,
              of(
                  Instant.class,
                  Types.TIMESTAMP_WITH_TIMEZONE,
                  (statement, position, value) ->
                      statement.setObject(position, value.atOffset(ZoneOffset.UTC)))));

  private static <T> Function<Object, Argument> of(Class<T> type, int sqlType, Setter<T> setter) {
    Argument none = (position, statement, context) -> statement.setNull(position, sqlType);
    return value -> {
      if (value == null) {
        return none;
      }
      T typed = type.cast(value);
      return (position, statement, context) -> setter.set(statement, position, typed);
    };
  }

  @Override
  public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
    return Optional.ofNullable(KNOWN.get(type));
  }
}
