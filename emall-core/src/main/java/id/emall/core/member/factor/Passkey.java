package id.emall.core.member.factor;

import java.time.Instant;
import java.util.UUID;

/**
 * A passkey as its member sees it.
 *
 * @param backedUp whether the maker of the device keeps a copy
 * @param usedAt null when it was never used
 * @param doubted whether it signs nobody in, since somebody else may have added it
 */
public record Passkey(
    UUID id, String name, boolean backedUp, Instant addedAt, Instant usedAt, boolean doubted) {}
