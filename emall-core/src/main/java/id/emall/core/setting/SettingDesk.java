package id.emall.core.setting;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.EmailAddress;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.settings.Adjustable;
import id.emall.core.common.settings.DecidedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Shows operators what the mall goes by and lets them change some of it, each time with a reason.
 */
@ApplicationScoped
public class SettingDesk {

  /** Decisions about one setting that are shown at most, the newest. */
  public static final int HISTORY_MOST = 100;

  private static final String NEWEST =
      """
      select d.id, d.key, d.value, d.at, d.by, m.name as by_name, d.reason
      from setting_decision d left join member m on d.by = 'operator:' || m.id
      """;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private DecidedSettings decided;
  private AuditLog audit;

  protected SettingDesk() {}

  @Inject
  SettingDesk(Jdbi jdbi, Clock clock, Ids ids, DecidedSettings decided, AuditLog audit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.decided = decided;
    this.audit = audit;
  }

  /** Where a value comes from. */
  public enum Origin {
    /** An operator decided it. */
    DECIDED,
    /** The mall was started with it. */
    STARTED,
    /** Nobody says anything else. */
    USUAL
  }

  /**
   * A setting as it is in force.
   *
   * @param value as a settings file would have it; may be empty
   * @param started what it is where no operator decides
   * @param newest the newest decision; null when there is none
   */
  public record InForce(
      Adjustable setting, String value, Origin origin, String started, Decision newest) {}

  /**
   * One decision.
   *
   * @param value null for what the mall was started with
   * @param byName the operator's name; null once that account is gone
   */
  public record Decision(
      UUID id, String key, String value, Instant at, String by, String byName, String reason) {}

  /**
   * All that can be changed, as it is in force.
   *
   * @throws Refusal FORBIDDEN without the right SETTINGS
   */
  public List<InForce> all(Actor operator) {
    operator.requireOperator(Right.SETTINGS);
    Map<String, Decision> newest =
        jdbi
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            NEWEST
                                + " where not exists"
                                + " (select 1 from setting_decision n where n.replaces = d.id)")
                        .mapTo(Decision.class)
                        .list())
            .stream()
            .collect(Collectors.toMap(Decision::key, Function.identity()));
    return Arrays.stream(Adjustable.values())
        .map(setting -> inForce(setting, newest.get(setting.key())))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws Refusal FORBIDDEN without the right SETTINGS
   */
  public InForce one(Actor operator, Adjustable setting) {
    List<Decision> history = history(operator, setting);
    return inForce(setting, history.isEmpty() ? null : history.getFirst());
  }

  /**
   * Who decided what about a setting, the newest first, at most {@value #HISTORY_MOST}.
   *
   * @throws Refusal FORBIDDEN without the right SETTINGS
   */
  public List<Decision> history(Actor operator, Adjustable setting) {
    operator.requireOperator(Right.SETTINGS);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    NEWEST + " where d.key = :key order by d.at desc, d.id desc limit :most")
                .bind("key", setting.key())
                .bind("most", HISTORY_MOST)
                .mapTo(Decision.class)
                .list());
  }

  private InForce inForce(Adjustable setting, Decision newest) {
    String started = decided.started(setting).orElse(setting.usual());
    if (newest != null && newest.value() != null) {
      return new InForce(setting, newest.value(), Origin.DECIDED, started, newest);
    }
    Origin origin = decided.started(setting).isPresent() ? Origin.STARTED : Origin.USUAL;
    return new InForce(setting, started, origin, started, newest);
  }

  /**
   * Decides a setting for all that happens from now on; each node goes by it within seconds.
   *
   * @param typed a number of hours, a number or a line, as the setting wants it
   * @param reason 5 to 300 characters
   * @param seen id of the newest decision that the operator saw; null when there was none
   * @throws Refusal INVALID for {@code value} and {@code reason}; CONFLICT {@code
   *     setting.changed-meanwhile} when somebody decided before, {@code setting.same} when it
   *     changes nothing; FORBIDDEN without the right SETTINGS
   */
  @Transactional
  public void decide(Actor operator, Adjustable setting, String typed, String reason, UUID seen) {
    operator.requireOperator(Right.SETTINGS);
    Checks checks = new Checks();
    String value = value(checks, setting, typed == null ? "" : typed.strip());
    String why = checks.reason(reason);
    checks.refuse();
    write(operator, setting, value, why, seen);
  }

  /**
   * Lets a setting be what the mall was started with.
   *
   * @throws Refusal as {@link #decide}, without {@code value}
   */
  @Transactional
  public void giveBack(Actor operator, Adjustable setting, String reason, UUID seen) {
    operator.requireOperator(Right.SETTINGS);
    write(operator, setting, null, Checks.requireReason(reason), seen);
  }

  private void write(Actor operator, Adjustable setting, String value, String reason, UUID seen) {
    InForce before = one(operator, setting);
    UUID newest = before.newest() == null ? null : before.newest().id();
    if (!Objects.equals(newest, seen)) {
      throw Refusal.conflict("setting.changed-meanwhile");
    }
    boolean same = value == null ? before.origin() != Origin.DECIDED : value.equals(before.value());
    if (same) {
      throw Refusal.conflict("setting.same");
    }
    boolean first =
        decided.add(
            new DecidedSettings.Decision(
                ids.next(), setting.key(), value, clock.instant(), operator.label(), reason, seen));
    if (!first) {
      throw Refusal.conflict("setting.changed-meanwhile");
    }
    Map<String, String> after = new HashMap<>();
    after.put("value", value == null ? before.started() : value);
    after.put("reason", reason);
    audit.write(
        operator,
        "setting.decide",
        "setting",
        setting.key(),
        Map.of("value", before.value()),
        after);
  }

  private static String value(Checks checks, Adjustable setting, String typed) {
    if (setting.kind() == Adjustable.Kind.LINE) {
      String line = checks.line("value", typed, setting.least(), setting.most());
      boolean wellFormed =
          setting != Adjustable.CONTACT_EMAIL || EmailAddress.read(line).isPresent();
      checks.that(wellFormed, "value", "email.malformed");
      return line;
    }
    boolean number = typed.matches("\\d{1,6}");
    int whole = number ? Integer.parseInt(typed) : setting.least() - 1;
    checks.range("value", whole, setting.least(), setting.most());
    return setting.kind() == Adjustable.Kind.HOURS
        ? Duration.ofHours(whole).toString()
        : Integer.toString(whole);
  }
}
