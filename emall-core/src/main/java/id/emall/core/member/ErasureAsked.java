package id.emall.core.member;

import java.time.Instant;
import java.util.UUID;

/** A member asked to be erased; until then it can be undone. */
public record ErasureAsked(UUID memberId, Instant dueAt) {}
