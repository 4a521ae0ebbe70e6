package id.emall.contracts.bank.qr;

import java.time.Instant;

/**
 * A code that the bank gave out.
 *
 * @param bankReference the bank's own number of it (referenceNo); empty when it told none
 * @param content what the picture holds, at most {@value QrOrder#MOST_CONTENT} characters
 * @param validUntil until when the bank takes money for it: what was wished, or sooner
 */
public record IssuedQr(String bankReference, String content, Instant validUntil) {}
