package id.emall.contracts.courier;

import java.util.List;
import java.util.Optional;

/** Talks to one courier. One call of {@link #track} is one conversation, whatever it holds. */
public interface CourierAdapter {

  CourierId id();

  /**
   * Whether anybody can be asked; if not, parcels live by what people enter and {@link #track}
   * finds none.
   */
  default boolean asks() {
    return true;
  }

  /** Checks a number as a person typed it, without asking the courier. */
  NumberCheck check(String number);

  /** A number of the usual shape, for forms and for telling what was expected. */
  String exampleNumber();

  /** How many numbers one call may hold, at least 1. */
  int batchSize();

  /**
   * What the courier or its contract says about how often it may be asked; empty when nothing is
   * known, then the mall's own care decides. Settings come before either.
   */
  default Optional<CourierLimits> limits() {
    return Optional.empty();
  }

  /**
   * Changes when the adapter reads codes or texts differently, so that kept answers can be read
   * anew.
   */
  int mappingVersion();

  /** One result per query in the same order; a failure is a result, not an exception. */
  List<TrackResult> track(List<TrackQuery> queries);

  /**
   * Reads a kept answer about a number anew, as {@link #mappingVersion} has it now; empty when only
   * the courier can be asked again.
   *
   * @param raw as {@link TrackResult.Found#raw} was
   */
  default Optional<TrackResult> reread(String number, byte[] raw) {
    return Optional.empty();
  }

  /** Reads what the courier sends by itself; empty when it sends nothing. */
  default Optional<PushParser> push() {
    return Optional.empty();
  }
}
