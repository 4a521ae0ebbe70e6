package id.emall.core.notice.delivery;

import id.emall.contracts.sms.Submission;
import java.util.List;

/**
 * What came of handing a message over.
 *
 * @param tries every gateway that was tried, in order; the last one decides, unless an earlier one
 *     only asked for time
 */
record Handover(List<Try> tries) {

  /** What one gateway said. */
  record Try(String gateway, Submission answer) {}

  Handover {
    tries = List.copyOf(tries);
  }

  static Handover of(String gateway, Submission answer) {
    return new Handover(List.of(new Try(gateway, answer)));
  }

  /**
   * The try that decides: one that took the message or may have; else the first that may take it
   * later; else the last.
   */
  Try decisive() {
    return tries.stream()
        .filter(some -> taken(some.answer()))
        .findFirst()
        .or(() -> tries.stream().filter(some -> open(some.answer())).findFirst())
        .orElseGet(tries::getLast);
  }

  private static boolean taken(Submission answer) {
    return answer instanceof Submission.Accepted || answer instanceof Submission.Uncertain;
  }

  private static boolean open(Submission answer) {
    return answer instanceof Submission.TryLater || answer instanceof Submission.NotAuthorised;
  }
}
