package id.emall.core.notice.inapp;

import java.util.UUID;

/**
 * A notice that is to be laid down.
 *
 * @param dedupeKey what is told to whom; the same key is never told twice
 * @param occasion key of the occasion on which it is told
 * @param text may be empty
 * @param link a path of the site, or null
 * @param invoiceId may be null
 * @param orderId may be null
 */
public record NoticeDraft(
    UUID id,
    String dedupeKey,
    UUID memberId,
    String occasion,
    String title,
    String text,
    String link,
    UUID invoiceId,
    UUID orderId) {}
