package id.emall.core.common.vault;

import id.emall.core.common.Vault;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals with the newest key whatever an older one sealed, and keeps count of what each key is still
 * needed for. Cut off at any place, it goes on there the next time.
 */
@ApplicationScoped
public class KeyRotation implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

  private Vault vault;
  private VaultKeys keys;
  private SealedRows rows;
  private Instance<SealedColumns> columns;
  private Instance<SealedThings> things;

  protected KeyRotation() {}

  @Inject
  KeyRotation(
      Vault vault,
      VaultKeys keys,
      SealedRows rows,
      Instance<SealedColumns> columns,
      Instance<SealedThings> things) {
    this.vault = vault;
    this.keys = keys;
    this.rows = rows;
    this.columns = columns;
    this.things = things;
  }

  /**
   * A key, and what it is needed for.
   *
   * @param newest whether new values are sealed with it
   * @param given whether the settings give its secret
   * @param values how many stored values it sealed
   * @param emptiedAt since when nothing stored needs it, or null
   */
  public record KeyLook(
      int version,
      boolean newest,
      boolean given,
      long values,
      Instant knownSince,
      Instant emptiedAt) {}

  /**
   * A kind of sealed things.
   *
   * @param done how many the newest key sealed
   * @param left how many are still to be sealed anew
   */
  public record ThingLook(String name, long done, long left) {}

  @Override
  public String name() {
    return "key-rotation";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run() {
    for (SealedThings thing : all()) {
      if (left(thing.byKey()) > 0) {
        int stuck = thing.renew();
        LOG.info(
            "{}: {} sealed with key {}, {} left, {} of them stuck",
            thing.name(),
            thing.byKey().getOrDefault(vault.newest(), 0L),
            vault.newest(),
            left(thing.byKey()),
            stuck);
      }
    }
    Map<Integer, Long> counts = counts();
    for (VaultKeys.Known key : keys.known()) {
      keys.mark(
          key.version(),
          key.version() != vault.newest() && counts.getOrDefault(key.version(), 0L) == 0);
    }
  }

  /** All keys the mall has met, newest first. */
  public List<KeyLook> keys() {
    Map<Integer, Long> counts = counts();
    return keys.known().stream()
        .map(
            key ->
                new KeyLook(
                    key.version(),
                    key.version() == vault.newest(),
                    vault.has(key.version()),
                    counts.getOrDefault(key.version(), 0L),
                    key.knownSince(),
                    key.emptiedAt()))
        .sorted(Comparator.comparingInt(KeyLook::version).reversed())
        .toList();
  }

  /** All kinds of sealed things, by name. */
  public List<ThingLook> things() {
    return all().stream()
        .map(
            thing -> {
              Map<Integer, Long> counts = thing.byKey();
              return new ThingLook(
                  thing.name(), counts.getOrDefault(vault.newest(), 0L), left(counts));
            })
        .toList();
  }

  private List<SealedThings> all() {
    return Stream.concat(
            columns.stream()
                .flatMap(some -> some.columns().stream())
                .map(column -> new ColumnThings(column, rows)),
            things.stream())
        .sorted(Comparator.comparing(SealedThings::name))
        .toList();
  }

  private Map<Integer, Long> counts() {
    Map<Integer, Long> counts = new HashMap<>();
    all()
        .forEach(thing -> thing.byKey().forEach((key, many) -> counts.merge(key, many, Long::sum)));
    return counts;
  }

  private long left(Map<Integer, Long> counts) {
    return counts.entrySet().stream()
        .filter(count -> count.getKey() != vault.newest())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
