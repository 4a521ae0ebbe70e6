package id.emall.core.common.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Settings that operators decide while the mall runs. The newest decision counts, before what the
 * mall was started with; each node reads them again after {@value #SECONDS_KEPT} seconds.
 */
@ApplicationScoped
public class DecidedSettings {

  static final int SECONDS_KEPT = 5;

  private SettingReader read;
  private Jdbi jdbi;
  private Clock clock;
  private volatile Kept kept = new Kept(Instant.MIN, Map.of());

  protected DecidedSettings() {}

  @Inject
  public DecidedSettings(SettingReader read, Jdbi jdbi, Clock clock) {
    this.read = read;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  private record Kept(Instant until, Map<String, String> values) {}

  private record Row(String key, String value) {}

  /**
   * One decision.
   *
   * @param value as a settings file would have it; null for what the mall was started with
   * @param replaces the decision before it; null for the first about its setting
   */
  public record Decision(
      UUID id, String key, String value, Instant at, String by, String reason, UUID replaces) {}

  /** The value in force: the newest decision's, else the started one, else the usual. */
  public String text(Adjustable setting) {
    return Optional.ofNullable(current().get(setting.key()))
        .orElseGet(() -> started(setting).orElse(setting.usual()));
  }

  /** A time that is in force. */
  public Duration duration(Adjustable setting) {
    String decided = current().get(setting.key());
    return decided == null
        ? read.duration(setting.key(), Duration.parse(setting.usual()))
        : Duration.parse(decided);
  }

  /** A number that is in force. */
  public int whole(Adjustable setting) {
    String decided = current().get(setting.key());
    return decided == null
        ? read.whole(
            setting.key(), Integer.parseInt(setting.usual()), setting.least(), setting.most())
        : Integer.parseInt(decided);
  }

  /** What this node was started with, if its settings say anything. */
  public Optional<String> started(Adjustable setting) {
    return read.find(setting.key());
  }

  private Map<String, String> current() {
    Instant now = clock.instant();
    Kept known = kept;
    if (now.isBefore(known.until())) {
      return known.values();
    }
    Map<String, String> values =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select key, value from setting_decision d where value is not null
                          and not exists (select 1 from setting_decision n where n.replaces = d.id)
                        """)
                    .mapTo(Row.class)
                    .stream()
                    .collect(Collectors.toMap(Row::key, Row::value)));
    kept = new Kept(now.plusSeconds(SECONDS_KEPT), values);
    return values;
  }

  /**
   * Adds a decision, in the caller's transaction.
   *
   * @return whether the one that it replaces was still the newest
   */
  public boolean add(Decision decision) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into setting_decision (id, key, value, at, by, reason, replaces)
                        values (:id, :key, :value, :at, :by, :reason, :replaces)
                        on conflict (key, replaces) do nothing
                        """)
                    .bindMethods(decision)
                    .execute())
        > 0;
  }
}
