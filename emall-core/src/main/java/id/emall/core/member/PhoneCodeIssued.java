package id.emall.core.member;

import java.util.UUID;

/** A code is to be sent to a phone; it lives for minutes and must never be logged. */
public record PhoneCodeIssued(
    UUID memberId, PhoneCodes.Purpose purpose, String code, String phone, String language) {}
