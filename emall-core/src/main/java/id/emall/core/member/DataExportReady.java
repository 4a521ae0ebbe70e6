package id.emall.core.member;

import java.time.Instant;
import java.util.UUID;

/** A copy of what the mall knows about a member waits on the member's page. */
public record DataExportReady(UUID exportId, UUID memberId, Instant expiresAt) {}
