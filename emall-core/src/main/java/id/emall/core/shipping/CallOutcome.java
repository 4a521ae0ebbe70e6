package id.emall.core.shipping;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.courier.TrackResult;
import id.emall.contracts.courier.TrackResult.Failed;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one call says of the courier, whatever it says of each parcel: the gravest of its results,
 * unless any number was answered.
 *
 * @param retryAfter how long the courier wants to be left alone, where it says so
 * @param words of the failure, or null
 */
record CallOutcome(Kind kind, Optional<Duration> retryAfter, String words) {

  /** The later, the graver. */
  enum Kind {
    ANSWERED,
    UNREADABLE,
    FAILED,
    THROTTLED,
    REFUSED
  }

  private static final CallOutcome ANSWER = new CallOutcome(Kind.ANSWERED, Optional.empty(), null);

  static CallOutcome of(List<TrackResult> results) {
    CallOutcome gravest =
        results.stream()
            .map(CallOutcome::of)
            .max(Comparator.comparing(CallOutcome::kind))
            .orElse(ANSWER);
    boolean spoke = results.stream().anyMatch(result -> !(result instanceof Failed));
    return spoke && gravest.kind().compareTo(Kind.FAILED) <= 0 ? ANSWER : gravest;
  }

  private static CallOutcome of(TrackResult result) {
    if (!(result instanceof Failed failed)) {
      return ANSWER;
    }
    OutsideFailure failure = failed.failure();
    Kind kind =
        switch (failure.kind()) {
          case AUTH -> Kind.REFUSED;
          case THROTTLED -> Kind.THROTTLED;
          case TRANSIENT -> Kind.FAILED;
          case MALFORMED, INCONSISTENT, BAD_REQUEST -> Kind.UNREADABLE;
        };
    return new CallOutcome(kind, failure.retryAfter(), failure.getMessage());
  }
}
