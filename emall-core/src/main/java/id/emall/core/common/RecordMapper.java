package id.emall.core.common;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Maps rows to any record by its components' names, without each record being registered. */
final class RecordMapper implements RowMapperFactory {

  @Override
  public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
    Class<?> wanted = GenericTypes.getErasedType(type);
    return wanted.isRecord() && wanted != Rupiah.class
        ? Optional.of(ConstructorMapper.of(wanted))
        : Optional.empty();
  }
}
