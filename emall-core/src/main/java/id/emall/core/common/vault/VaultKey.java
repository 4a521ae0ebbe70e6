package id.emall.core.common.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The keys made from one secret: one for sealing (AES-256-GCM), one for keyed hashes. */
public final class VaultKey {

  public static final int NONCE_BYTES = 12;

  private static final int TAG_BITS = 128;

  private final int version;
  private final SecretKeySpec encryption;
  private final SecretKeySpec lookup;

  /**
   * @param version 1 to 255
   */
  VaultKey(int version, String secret) {
    this.version = version;
    encryption = new SecretKeySpec(derive(secret, "encryption"), "AES");
    lookup = new SecretKeySpec(derive(secret, "lookup"), "HmacSHA256");
  }

  /** By which a secret is recognised without being kept. */
  static byte[] checkValue(String secret) {
    return derive(secret, "check");
  }

  /** The first byte of what this key seals. */
  public int version() {
    return version;
  }

  /** The version, the nonce and the sealed bytes, one behind the other. */
  public byte[] seal(byte[] nonce, byte[] clear) {
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, clear, 0, clear.length);
    return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
        .put((byte) version)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /**
   * @throws IllegalStateException when the bytes were made with another key or changed
   */
  public byte[] open(byte[] stored) {
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(stored, 1, NONCE_BYTES).get(nonce);
    int from = 1 + NONCE_BYTES;
    return run(Cipher.DECRYPT_MODE, nonce, stored, from, stored.length - from);
  }

  public byte[] mac(String text) {
    return mac(lookup, text);
  }

  private byte[] run(int mode, byte[] nonce, byte[] input, int from, int length) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input, from, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "value cannot be " + (mode == Cipher.ENCRYPT_MODE ? "encrypted" : "decrypted"), e);
    }
  }

  private static byte[] derive(String secret, String purpose) {
    return mac(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"), purpose);
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
