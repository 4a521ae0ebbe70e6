package id.emall.core.member.factor;

import id.emall.core.common.Actor;
import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who must have a second factor, and how long a proof counts as fresh: {@code
 * emall.factor.required} and {@code emall.factor.fresh-for}.
 */
@ApplicationScoped
public class FactorPolicy {

  private static final String OPERATORS = "operators";
  private static final String PAYOUTS = "payouts";

  private Set<String> required;
  private Duration freshFor;

  protected FactorPolicy() {}

  /**
   * @throws IllegalStateException when a setting cannot be understood
   */
  @Inject
  public FactorPolicy(SettingReader settings) {
    required =
        Arrays.stream(settings.text("emall.factor.required", "operators,payouts").split(","))
            .map(String::strip)
            .filter(word -> !word.equals("none"))
            .collect(Collectors.toUnmodifiableSet());
    if (!Set.of(OPERATORS, PAYOUTS).containsAll(required)) {
      throw new IllegalStateException(
          "setting emall.factor.required must be none, operators, payouts, or the last two with a"
              + " comma between them");
    }
    freshFor = settings.duration("emall.factor.fresh-for", Duration.ofMinutes(15));
  }

  /** The roles whose members are nobody without a second factor. */
  public List<String> required() {
    return requiredOf(Actor.Role.OPERATOR) ? List.of(Actor.Role.OPERATOR.name()) : List.of();
  }

  boolean requiredOf(Actor.Role role) {
    return role == Actor.Role.OPERATOR && required.contains(OPERATORS);
  }

  boolean requiredForPayouts() {
    return required.contains(PAYOUTS);
  }

  /** How long a proof counts; zero when none is ever asked for anew. */
  Duration freshFor() {
    return freshFor;
  }
}
