package id.emall.core.common;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.UUID;

/** Gives out ids: UUID version 7, so that newer rows stand together in an index. */
@ApplicationScoped
public class Ids {

  private TimeOrderedEpochFactory factory;

  protected Ids() {}

  @Inject
  public Ids(Clock clock, Chance chance) {
    factory =
        TimeOrderedEpochFactory.builder()
            .withTimeFunction(clock::millis)
            .withRandomFunction(() -> ByteBuffer.wrap(chance.bytes(Long.BYTES)).getLong())
            .build();
  }

  public UUID next() {
    return factory.create();
  }
}
