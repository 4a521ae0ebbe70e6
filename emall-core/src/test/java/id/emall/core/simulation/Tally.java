package id.emall.core.simulation;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What happened in the simulated years, in figures, so that nothing is believed to be tested that
 * never came.
 */
final class Tally {

  private final Map<String, Long> counts = new TreeMap<>();

  synchronized void count(String what) {
    add(what, 1);
  }

  synchronized void add(String what, long more) {
    counts.merge(what, more, Long::sum);
  }

  void fault(SimulatedBank.Fault fault) {
    count("fault " + fault);
  }

  synchronized long of(String what) {
    return counts.getOrDefault(what, 0L);
  }

  synchronized void addAll(Tally other) {
    other.counts.forEach(this::add);
  }

  @Override
  public synchronized String toString() {
    return counts.entrySet().stream()
        .map(one -> one.getKey() + " " + one.getValue())
        .collect(Collectors.joining(", "));
  }
}
