package id.emall.contracts.order;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Writes a point in time as xs:dateTime in UTC to the millisecond, and reads any offset. */
public final class InstantText extends XmlAdapter<String, Instant> {

  @Override
  public Instant unmarshal(String text) {
    return text == null ? null : OffsetDateTime.parse(text.strip()).toInstant();
  }

  @Override
  public String marshal(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
