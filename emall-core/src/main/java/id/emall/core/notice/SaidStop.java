package id.emall.core.notice;

/** Somebody wrote STOP from this number (E.164). */
public record SaidStop(String phone) {}
