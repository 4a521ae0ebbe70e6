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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

  /** Jdbi forgets what a statement found out when the statement ends; this does not. */
  private final Map<Class<?>, RowMapper<?>> known = new ConcurrentHashMap<>();

  @Override
  public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
    Class<?> wanted = GenericTypes.getErasedType(type);
    return wanted.isRecord() && wanted != Rupiah.class
        ? Optional.of(known.computeIfAbsent(wanted, Rows::new))
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
  private static final class Rows implements RowMapper<Object> {

    private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();

    private final Class<?> wanted;
    private final MethodHandle constructor;
    private final RecordComponent[] components;
    private volatile ColumnMapper<?>[] readers;

    Rows(Class<?> wanted) {
      this.wanted = wanted;
      this.constructor = constructor(wanted);
      this.components = wanted.getRecordComponents();
    }

    @Override
    public Object map(ResultSet rows, StatementContext context) throws SQLException {
      return specialize(rows, context).map(rows, context);
    }

    @Override
    public RowMapper<Object> specialize(ResultSet rows, StatementContext context)
        throws SQLException {
      int[] positions = positions(rows.getMetaData());
      ColumnMapper<?>[] columns = readers(context);
      return (row, now) -> {
        Object[] values = new Object[positions.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = columns[i].map(row, positions[i], now);
        }
        return make(values);
      };
    }

    private int[] positions(ResultSetMetaData columns) throws SQLException {
      Map<String, Integer> byName = HashMap.newHashMap(columns.getColumnCount());
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        byName.putIfAbsent(plain(columns.getColumnLabel(i)), i);
      }
      int[] positions = new int[components.length];
      for (int i = 0; i < positions.length; i++) {
        String name = components[i].getName();
        Integer position = byName.get(plain(name));
        if (position == null) {
          throw new IllegalStateException("no column for " + name + " of " + wanted);
        }
        positions[i] = position;
      }
      return positions;
    }

    /** A name without case and underscores. There are as many as the code has. */
    private static String plain(String name) {
      String plain = PLAIN.get(name);
      return plain != null
          ? plain
          : PLAIN.computeIfAbsent(name, key -> key.replace("_", "").toLowerCase(Locale.ROOT));
    }

    private ColumnMapper<?>[] readers(StatementContext context) {
      ColumnMapper<?>[] found = readers;
      if (found == null) {
        found =
            Arrays.stream(components)
                .map(component -> reader(component, context))
                .toArray(ColumnMapper<?>[]::new);
        readers = found;
      }
      return found;
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
