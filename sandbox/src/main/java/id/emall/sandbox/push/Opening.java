package id.emall.sandbox.push;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Opens a push message as the browser it is for: RFC 8291 with one record of RFC 8188. */
final class Opening {

  private static final int SALT = 16;
  private static final int LAST_RECORD = 2;

  private Opening() {}

  /**
   * @param body as it came over the wire
   * @param secret the browser's private key
   * @param point the browser's public key
   * @param auth the browser's other secret
   * @throws GeneralSecurityException when it is for somebody else or was changed
   */
  static String open(byte[] body, byte[] secret, byte[] point, byte[] auth)
      throws GeneralSecurityException {
    ByteBuffer wire = ByteBuffer.wrap(body);
    byte[] salt = take(wire, SALT);
    int recordSize = wire.getInt();
    byte[] sender = take(wire, wire.get() & 0xff);
    byte[] sealed = take(wire, wire.remaining());
    if (sealed.length > recordSize) {
      throw new GeneralSecurityException("there is more than one record");
    }
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(Curve.privateKey(secret));
    agreement.doPhase(Curve.publicKey(sender), true);
    byte[] info = joined(ascii("WebPush: info\0"), point, sender, new byte[] {1});
    byte[] keying = hmac(hmac(auth, agreement.generateSecret()), info);
    byte[] random = hmac(salt, keying);
    byte[] key = Arrays.copyOf(hmac(random, ascii("Content-Encoding: aes128gcm\0\1")), 16);
    byte[] nonce = Arrays.copyOf(hmac(random, ascii("Content-Encoding: nonce\0\1")), 12);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
    return unpadded(cipher.doFinal(sealed));
  }

  private static String unpadded(byte[] record) throws GeneralSecurityException {
    int end = record.length - 1;
    while (end >= 0 && record[end] == 0) {
      end--;
    }
    if (end < 0 || record[end] != LAST_RECORD) {
      throw new GeneralSecurityException("the record has no end");
    }
    return new String(record, 0, end, StandardCharsets.UTF_8);
  }

  private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text);
  }

  private static byte[] take(ByteBuffer wire, int length) throws GeneralSecurityException {
    if (wire.remaining() < length) {
      throw new GeneralSecurityException("the message is too short");
    }
    byte[] taken = new byte[length];
    wire.get(taken);
    return taken;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
