package id.emall.core.member;

import java.util.UUID;

/** A registration was never confirmed and is emptied: what was kept for it goes as well. */
public record RegistrationReleased(UUID memberId) {}
