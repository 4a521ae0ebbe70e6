package id.emall.core.common;

import java.time.Instant;

/**
 * What waits in one part of a desk.
 *
 * @param oldest since when the oldest of it waits; null when nothing does
 */
public record Backlog(int count, Instant oldest) {}
