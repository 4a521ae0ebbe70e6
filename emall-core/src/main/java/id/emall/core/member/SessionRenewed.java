package id.emall.core.member;

/**
 * A session is known by another cookie from now on.
 *
 * @param before SHA-256 of the cookie that opens it no more
 * @param after SHA-256 of the one that does
 */
public record SessionRenewed(String before, String after) {}
