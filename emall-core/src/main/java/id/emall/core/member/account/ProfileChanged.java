package id.emall.core.member.account;

import java.util.UUID;

/** A member goes by another name, or lives elsewhere, than before. */
public record ProfileChanged(UUID memberId) {}
