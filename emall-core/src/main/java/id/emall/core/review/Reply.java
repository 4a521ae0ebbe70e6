package id.emall.core.review;

import java.time.Instant;

/**
 * What a shop says to a review or a question, for all to read.
 *
 * @param editedAt null while it is as it was first
 */
public record Reply(String text, Instant at, Instant editedAt) {}
