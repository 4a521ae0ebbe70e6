package id.emall.bank.va;

import id.emall.bank.snap.SnapDialect;

/**
 * How one bank does virtual accounts.
 *
 * @param bank short name for messages, e.g. {@code BCA}
 * @param kind what the settings call its adapter, e.g. {@code bca-va}
 * @param calling how the mall calls the bank
 * @param ownPartnerId whether X-PARTNER-ID of the bank's calls must be the company code
 * @param channelId CHANNEL-ID that its calls must carry, or null where none is published
 * @param statusPath where a payment is asked about, or null where no document tells
 * @param customerDigits how many digits a number has after the company code, unless set otherwise
 */
public record VaDialect(
    String bank,
    String kind,
    SnapDialect.Calling calling,
    boolean ownPartnerId,
    String channelId,
    String statusPath,
    int customerDigits) {

  /** The part of it that is about calling the bank. */
  SnapDialect snap() {
    return new SnapDialect(bank, kind, calling, null, null, null);
  }
}
