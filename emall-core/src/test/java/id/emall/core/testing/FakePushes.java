package id.emall.core.testing;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.PushParser;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.contracts.courier.TrackingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What {@link FakeCourier} tells by itself: a line {@code number;time;status} for each scan, or
 * {@code number;change} when something happened that it does not say.
 */
record FakePushes(String secret) implements PushParser {

  @Override
  public List<Pushed> parse(Map<String, String> headers, byte[] body) {
    if (!secret.equals(headers.get("x-secret"))) {
      throw new OutsideFailure(Kind.AUTH, "", "the push does not prove itself");
    }
    return read(body);
  }

  @Override
  public List<Pushed> read(byte[] body) {
    return new String(body, StandardCharsets.UTF_8).lines().map(FakePushes::pushed).toList();
  }

  private static Pushed pushed(String line) {
    String[] fields = line.split(";");
    if (fields.length < 2) {
      throw new OutsideFailure(Kind.MALFORMED, "", "no push: " + line);
    }
    String id = Integer.toHexString(line.hashCode());
    TrackingEvent[] scans =
        fields.length == 2
            ? new TrackingEvent[0]
            : Stream.of(
                    FakeCourier.scan(
                        Instant.parse(fields[1]), ShipmentStatus.valueOf(fields[2]), fields[2]))
                .toArray(TrackingEvent[]::new);
    return new Pushed(id, fields[0], (Found) FakeCourier.found(scans));
  }
}
