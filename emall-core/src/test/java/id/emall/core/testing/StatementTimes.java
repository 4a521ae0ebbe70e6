package id.emall.core.testing;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** How often each statement ran, and how long its caller waited for it. */
public final class StatementTimes implements SqlLogger {

  private final Map<String, Time> times = new ConcurrentHashMap<>();

  private StatementTimes() {}

  /**
   * @param millis waited together
   */
  public record Time(int count, double millis) {
    private Time plus(Time other) {
      return new Time(count + other.count, millis + other.millis);
    }
  }

  /** Counts from now on. */
  public static StatementTimes of(Jdbi jdbi) {
    StatementTimes times = new StatementTimes();
    jdbi.setSqlLogger(times);
    return times;
  }

  @Override
  public void logAfterExecution(StatementContext context) {
    double millis = context.getElapsedTime(ChronoUnit.NANOS) / 1e6;
    times.merge(context.getRawSql(), new Time(1, millis), Time::plus);
  }

  public void forget() {
    times.clear();
  }

  public int count() {
    return times.values().stream().mapToInt(Time::count).sum();
  }

  /** Those that took longest together, at most {@code most}. */
  public List<Map.Entry<String, Time>> dearest(int most) {
    return times.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Time> one) -> one.getValue().millis())
                .reversed())
        .limit(most)
        .toList();
  }
}
