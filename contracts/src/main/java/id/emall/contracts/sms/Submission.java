package id.emall.contracts.sms;

import java.time.Duration;
import java.util.List;

/**
 * What the gateway said to a submission. Its ids and words are kept without characters that cannot
 * be stored, and no longer than anybody reads: what one answer holds must not keep those of others
 * from being written down.
 */
public sealed interface Submission {

  /**
   * @param partIds the gateway's id of each part; empty when it gives none
   */
  record Accepted(List<String> partIds) implements Submission {

    public Accepted {
      partIds = partIds.stream().map(Told::id).toList();
    }

    /**
     * @param gatewayMessageId null when the gateway gives none
     */
    public Accepted(String gatewayMessageId) {
      this(gatewayMessageId == null ? List.of() : List.of(gatewayMessageId));
    }
  }

  /** The gateway will never take this message as it is (bad number, blocked). */
  record Refused(String code, String text) implements Submission {

    public Refused {
      code = Told.words(code);
      text = Told.words(text);
    }
  }

  /**
   * Not taken; may be tried again.
   *
   * @param retryAfter how long the gateway asks to wait, or null
   */
  record TryLater(String code, String text, Duration retryAfter) implements Submission {

    public TryLater {
      code = Told.words(code);
      text = Told.words(text);
    }
  }

  /** Sent, but the answer never came: it may or may not have been taken. */
  record Uncertain(String text) implements Submission {

    public Uncertain {
      text = Told.words(text);
    }
  }

  /** The gateway does not know us: stop and tell an operator. */
  record NotAuthorised(String code, String text) implements Submission {

    public NotAuthorised {
      code = Told.words(code);
      text = Told.words(text);
    }
  }
}
