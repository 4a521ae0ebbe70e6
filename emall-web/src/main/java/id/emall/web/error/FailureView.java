package id.emall.web.error;

import id.emall.core.common.RequestId;
import id.emall.web.frame.View;
import java.util.Set;

/** What a page of failure says. */
final class FailureView {

  /** The statuses that have texts of their own; others are told in their family's words. */
  private static final Set<Integer> WORDED =
      Set.of(400, 403, 404, 405, 406, 409, 410, 413, 415, 422, 429, 500, 503);

  private FailureView() {}

  /** A form came from elsewhere. */
  static View foreign() {
    return of(403, "").with("foreign", true);
  }

  /**
   * Also says the request's number, by which it is found in the log.
   *
   * @param why what is known beyond the status, or empty
   */
  static View of(int status, String why) {
    int words = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
    return View.of("error/failure")
        .with("status", status)
        .with("words", words)
        .with("why", why)
        .with("number", RequestId.current());
  }
}
