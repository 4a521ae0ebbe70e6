package id.emall.core.member.factor;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** A device with one passkey, and the browser before it, which may lie about where it is. */
final class FakeAuthenticator {

  private static final int USER_PRESENT = 0x01;
  private static final int USER_VERIFIED = 0x04;
  private static final int NEW_CREDENTIAL = 0x40;

  private final ObjectMapper json = new ObjectMapper();
  private final KeyPair keys;
  private final byte[] credentialId;
  private String origin = "http://localhost:8080";
  private int verified = USER_VERIFIED;
  private int count = 1;

  FakeAuthenticator(String name) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    keys = generator.generateKeyPair();
    credentialId = sha256(name.getBytes(StandardCharsets.UTF_8));
  }

  FakeAuthenticator at(String elsewhere) {
    origin = elsewhere;
    return this;
  }

  FakeAuthenticator withoutVerifying() {
    verified = 0;
    return this;
  }

  FakeAuthenticator counting(int next) {
    count = next;
    return this;
  }

  /** What a browser sends for a new passkey. */
  String made(String challenge) throws GeneralSecurityException {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.writeBytes(HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a0"));
    object.writeBytes(HexFormat.of().parseHex("686175746844617461"));
    byte[] data = data(NEW_CREDENTIAL, newCredential());
    object.writeBytes(new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length});
    object.writeBytes(data);
    return answer(
        Map.of(
            "clientDataJSON", base64(client("webauthn.create", challenge)),
            "attestationObject", base64(object.toByteArray())));
  }

  /** What it sends for one that is used. */
  String used(String challenge, byte[] user) throws GeneralSecurityException {
    byte[] data = data(0, new byte[0]);
    byte[] client = client("webauthn.get", challenge);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(data);
    signature.update(sha256(client));
    return answer(
        Map.of(
            "clientDataJSON", base64(client),
            "authenticatorData", base64(data),
            "signature", base64(signature.sign()),
            "userHandle", base64(user)));
  }

  private byte[] data(int flags, byte[] more) throws GeneralSecurityException {
    byte[] domain = sha256("localhost".getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(37 + more.length)
        .put(domain)
        .put((byte) (flags | USER_PRESENT | verified))
        .putInt(count++)
        .put(more)
        .array();
  }

  /** A public key of P-256 as RFC 9053, section 7.1.1, writes it. */
  private byte[] newCredential() {
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    return ByteBuffer.allocate(16 + 2 + credentialId.length + 77)
        .put(new byte[16])
        .putShort((short) credentialId.length)
        .put(credentialId)
        .put(HexFormat.of().parseHex("a5010203262001215820"))
        .put(coordinate(key.getW().getAffineX()))
        .put(HexFormat.of().parseHex("225820"))
        .put(coordinate(key.getW().getAffineY()))
        .array();
  }

  private static byte[] coordinate(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] whole = new byte[32];
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, whole, 32 - length, length);
    return whole;
  }

  private byte[] client(String type, String challenge) {
    return write(
            Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String answer(Map<String, String> response) {
    return write(
        Map.of(
            "id", base64(credentialId),
            "rawId", base64(credentialId),
            "type", "public-key",
            "clientExtensionResults", Map.of(),
            "response", response));
  }

  private String write(Map<String, ?> values) {
    try {
      return json.writeValueAsString(values);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
