package id.emall.core.common;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Maps rows to any record by its components' names ({@code shop_id} to {@code shopId}), without
 * each record being registered. A record may be private to the class that asks, which Jdbi's own
 * mapper does not allow. Every component needs its column; columns may be left over.
 */
final class RecordMapper implements RowMapperFactory {

  @Override
  public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
    Class<?> wanted = GenericTypes.getErasedType(type);
    return wanted.isRecord() && wanted != Rupiah.class
        ? Optional.of(new Rows(wanted, constructor(wanted)))
        : Optional.empty();
  }

  private static MethodHandle constructor(Class<?> wanted) {
    Class<?>[] parameters =
        Arrays.stream(wanted.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return MethodHandles.privateLookupIn(wanted, MethodHandles.lookup())
          .findConstructor(wanted, MethodType.methodType(void.class, parameters))
          .asSpreader(Object[].class, parameters.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the constructor of " + wanted + " cannot be called", e);
    }
  }

  /** Looks columns up once per statement, then reads by position. */
  private record Rows(Class<?> wanted, MethodHandle constructor) implements RowMapper<Object> {

    @Override
    public Object map(ResultSet rows, StatementContext context) throws SQLException {
      return specialize(rows, context).map(rows, context);
    }

    @Override
    public RowMapper<Object> specialize(ResultSet rows, StatementContext context)
        throws SQLException {
      RecordComponent[] components = wanted.getRecordComponents();
      int[] positions = new int[components.length];
      ColumnMapper<?>[] readers = new ColumnMapper<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        positions[i] = position(rows.getMetaData(), components[i].getName());
        readers[i] = reader(components[i], context);
      }
      return (row, now) -> {
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = readers[i].map(row, positions[i], now);
        }
        return make(values);
      };
    }

    private int position(ResultSetMetaData columns, String component) throws SQLException {
      String name = component.toLowerCase(Locale.ROOT);
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        if (columns.getColumnLabel(i).replace("_", "").toLowerCase(Locale.ROOT).equals(name)) {
          return i;
        }
      }
      throw new IllegalStateException("no column for " + component + " of " + wanted);
    }

    private ColumnMapper<?> reader(RecordComponent component, StatementContext context) {
      return context
          .findColumnMapperFor(component.getGenericType())
          .orElseThrow(
              () -> new IllegalStateException("no mapper for " + component + " of " + wanted));
    }

    private Object make(Object[] values) throws SQLException {
      try {
        return constructor.invokeExact(values);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new SQLException("a row does not make a " + wanted, e);
      }
    }
  }
}
