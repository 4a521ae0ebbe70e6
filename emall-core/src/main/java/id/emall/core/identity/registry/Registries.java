package id.emall.core.identity.registry;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.registry.IdentityClaim;
import id.emall.contracts.registry.IdentityRegistry;
import id.emall.contracts.registry.RegisteredPaper;
import id.emall.contracts.registry.RegistryAnswer;
import id.emall.contracts.time.MallClock;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.identity.DocumentKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registries in use. */
@ApplicationScoped
public class Registries {

  private static final Logger LOG = LoggerFactory.getLogger(Registries.class);

  private static final int CALLS_MOST = 10_000_000;

  private Adapters adapters;
  private SettingReader settings;
  private Jdbi jdbi;
  private Clock clock;

  protected Registries() {}

  @Inject
  Registries(Adapters adapters, SettingReader settings, Jdbi jdbi, Clock clock) {
    this.adapters = adapters;
    this.settings = settings;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Those that know papers of this kind, by name. */
  public List<String> of(DocumentKind kind) {
    return paper(kind)
        .map(
            paper ->
                adapters.registries().entrySet().stream()
                    .filter(registry -> registry.getValue().papers().contains(paper))
                    .map(java.util.Map.Entry::getKey)
                    .toList())
        .orElse(List.of());
  }

  /** As registries call it; none where they know no such paper. */
  public static Optional<RegisteredPaper> paper(DocumentKind kind) {
    return Arrays.stream(RegisteredPaper.values())
        .filter(paper -> paper.name().equals(kind.name()))
        .findFirst();
  }

  /**
   * Asks one registry, unless its calls of this day are spent. Not within a transaction. Whatever
   * an adapter does, even by an error of its code, is an answer.
   *
   * @param name of the registry
   */
  public RegistryAnswer ask(String name, IdentityClaim claim) {
    IdentityRegistry registry = adapters.registries().get(name);
    if (registry == null) {
      return failed(Kind.TRANSIENT, "there is no such registry any more", null);
    }
    if (!spend(name)) {
      return failed(Kind.THROTTLED, "the calls of this day are spent", untilTomorrow());
    }
    try {
      return registry.look(claim);
    } catch (RuntimeException e) {
      LOG.error("registry {} broke over {}", name, claim, e);
      return failed(Kind.MALFORMED, "the adapter broke: " + e.getClass().getSimpleName(), null);
    }
  }

  private static RegistryAnswer failed(Kind kind, String message, Duration retryAfter) {
    return new RegistryAnswer.Failed(new OutsideFailure(kind, "", message, retryAfter, null));
  }

  /** Counts the call before it is made, so that no node goes beyond what is allowed. */
  private boolean spend(String name) {
    int most = settings.whole("emall.registry." + name + ".calls-a-day", CALLS_MOST, 1, CALLS_MOST);
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into registry_spent (registry, day, calls)
                        values (:registry, :day, 1)
                        on conflict (registry, day) do update set calls = registry_spent.calls + 1
                        where registry_spent.calls < :most
                        """)
                    .bind("registry", name)
                    .bind("day", today())
                    .bind("most", most)
                    .execute()
                == 1);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  private Duration untilTomorrow() {
    Instant tomorrow = today().plusDays(1).atStartOfDay(MallClock.WIB).toInstant();
    return Duration.between(clock.instant(), tomorrow);
  }
}
