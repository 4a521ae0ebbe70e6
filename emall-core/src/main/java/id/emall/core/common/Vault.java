package id.emall.core.common;

import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps what must come back readable (identity numbers, SOAP secrets, access tokens) encrypted with
 * AES-256-GCM, and makes keyed hashes for finding a value without reading it. Keys are derived from
 * the setting {@code emall.secret}. The first byte of what is stored names the key's version.
 */
@ApplicationScoped
public class Vault {

  private static final byte KEY_VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private SecretKeySpec encryption;
  private SecretKeySpec lookup;
  private Chance chance;

  protected Vault() {}

  @Inject
  public Vault(MallSettings settings, Chance chance) {
    this.chance = chance;
    encryption = new SecretKeySpec(mac(settings.secret(), "encryption"), "AES");
    lookup = new SecretKeySpec(mac(settings.secret(), "lookup"), "HmacSHA256");
  }

  public byte[] encrypt(String text) {
    byte[] nonce = chance.bytes(NONCE_BYTES);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
        .put(KEY_VERSION)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /**
   * @throws IllegalStateException when the value was made with another key or was changed
   */
  public String decrypt(byte[] stored) {
    ByteBuffer buffer = ByteBuffer.wrap(stored);
    if (buffer.get() != KEY_VERSION) {
      throw new IllegalStateException("unknown key version of an encrypted value");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    buffer.get(nonce);
    byte[] sealed = new byte[buffer.remaining()];
    buffer.get(sealed);
    return new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
  }

  /** A keyed hash: equal values give equal results, and nobody without the key can try values. */
  public byte[] fingerprint(String text) {
    return mac(lookup, text);
  }

  /** A keyed hash for signing links and the like, apart for each purpose. */
  public byte[] sign(String purpose, String text) {
    return mac(lookup, purpose + "\n" + text);
  }

  private byte[] run(int mode, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "value cannot be " + (mode == Cipher.ENCRYPT_MODE ? "encrypted" : "decrypted"), e);
    }
  }

  private static byte[] mac(String secret, String purpose) {
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
