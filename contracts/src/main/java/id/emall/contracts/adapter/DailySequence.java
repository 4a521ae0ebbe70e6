package id.emall.contracts.adapter;

/** Counts up from 1 for each name and business day (WIB), across nodes and restarts. */
@FunctionalInterface
public interface DailySequence {
  long next(String name);
}
