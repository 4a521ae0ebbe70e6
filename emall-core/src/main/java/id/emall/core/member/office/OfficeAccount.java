package id.emall.core.member.office;

import java.time.Instant;
import java.util.UUID;

/**
 * An account at an office that is bound to one of ours.
 *
 * @param usedAt null when it was never signed in with
 */
public record OfficeAccount(UUID id, String provider, Instant boundAt, Instant usedAt) {}
