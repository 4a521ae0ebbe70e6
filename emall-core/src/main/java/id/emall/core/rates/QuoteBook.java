package id.emall.core.rates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.contracts.courier.RateQuote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What services answered about parcels, for all nodes, with the moment of the answer. */
@ApplicationScoped
class QuoteBook {

  private static final TypeReference<List<RateQuote>> QUOTES = new TypeReference<>() {};

  private final ObjectMapper json = new ObjectMapper();
  private Jdbi jdbi;
  private Clock clock;

  protected QuoteBook() {}

  @Inject
  QuoteBook(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  private record Row(String source, String quotes, Instant askedAt) {}

  /** An answer as it was given. */
  record Answer(List<RateQuote> quotes, Instant askedAt) {
    boolean isYounger(Duration age, Instant now) {
      return askedAt.plus(age).isAfter(now);
    }
  }

  /** The answers about a parcel that are younger than this, by source. */
  Map<String, Answer> answers(Consignment parcel, Duration age) {
    Map<String, Answer> answers = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select source, quotes::text as quotes, asked_at from rate_answer
                    where origin = :origin and destination = :destination and weight_grams = :grams
                      and volume_cm3 = :volume and asked_at > :since
                    """)
                .bind("origin", parcel.origin())
                .bind("destination", parcel.destination())
                .bind("grams", parcel.weightGrams())
                .bind("volume", parcel.volumeCm3())
                .bind("since", clock.instant().minus(age))
                .mapTo(Row.class)
                .forEach(row -> answers.put(row.source(), answer(row))));
    return answers;
  }

  private Answer answer(Row row) {
    try {
      return new Answer(json.readValue(row.quotes(), QUOTES), row.askedAt());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept answer of " + row.source() + " cannot be read", e);
    }
  }

  /** Keeps what a service has just answered. */
  @Transactional
  void keep(String source, Consignment parcel, List<RateQuote> quotes) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into rate_answer (source, origin, destination, weight_grams, volume_cm3, quotes, asked_at)
                    values (:source, :origin, :destination, :grams, :volume, :quotes::jsonb, :now)
                    on conflict (origin, destination, weight_grams, volume_cm3, source)
                    do update set quotes = excluded.quotes, asked_at = excluded.asked_at
                    """)
                .bind("source", source)
                .bind("origin", parcel.origin())
                .bind("destination", parcel.destination())
                .bind("grams", parcel.weightGrams())
                .bind("volume", parcel.volumeCm3())
                .bind("quotes", text(quotes))
                .bind("now", clock.instant())
                .execute());
  }

  private String text(List<RateQuote> quotes) {
    try {
      return json.writeValueAsString(quotes);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("quotes must be plain values", e);
    }
  }
}
