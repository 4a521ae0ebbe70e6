package id.emall.core.notice.push;

import java.util.UUID;

/**
 * A browser that takes pushes.
 *
 * @param endpoint where its push service takes them
 * @param p256dh its public key, an uncompressed point of P-256 in base64url
 * @param auth its secret of 16 bytes in base64url
 */
public record PushDevice(UUID id, UUID memberId, String endpoint, String p256dh, String auth) {}
