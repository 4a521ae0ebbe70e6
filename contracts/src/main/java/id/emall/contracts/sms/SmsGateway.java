package id.emall.contracts.sms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hands text messages to one gateway, and passes on what the gateway tells. Ids of the gateway are
 * opaque; an adapter gives the same message the same id in submissions and receipts, whatever
 * spellings the gateway has for it.
 */
public interface SmsGateway {

  /**
   * Tries once to hand over a message; bounded by the adapter's own time-outs; never throws for an
   * outside reason. Called by many threads at once.
   */
  Submission send(SmsMessage message);

  /**
   * Begins to listen, where the gateway keeps a connection; called once, before anything is sent.
   */
  default void start(SmsNews news) {}

  /** Ends what {@link #start} began. */
  default void stop() {}

  /** Reads what the gateway says by calling the mall; empty when it never calls. */
  default Optional<SmsCallReader> calls() {
    return Optional.empty();
  }

  /** Looks for messages of people where the gateway keeps them; empty when it does not. */
  default Optional<Inbox> inbox() {
    return Optional.empty();
  }

  /** Messages of people that wait at the gateway to be fetched. */
  interface Inbox {

    /**
     * What came since then, in any order; may repeat what was told before.
     *
     * @throws id.emall.contracts.adapter.OutsideFailure when the gateway cannot tell
     */
    List<InboundText> since(Instant time);
  }
}
