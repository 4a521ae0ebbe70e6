package id.emall.core.member;

import java.util.UUID;

/** A member is being erased in this transaction; the address is still there for a last mail. */
public record ErasureBegins(UUID memberId) {}
