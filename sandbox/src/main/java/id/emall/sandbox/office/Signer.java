package id.emall.sandbox.office;

import id.emall.sandbox.frame.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A key of the provider's and what it signs (RFC 7515, RS256). Each run has its own. */
final class Signer {

  private static final int BITS = 2048;

  private final String id = UUID.randomUUID().toString();
  private final KeyPair pair;

  Signer() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
  }

  String id() {
    return id;
  }

  /** RFC 7517. */
  Map<String, String> published() {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    Map<String, String> told = new LinkedHashMap<>();
    told.put("kty", "RSA");
    told.put("use", "sig");
    told.put("alg", "RS256");
    told.put("kid", id);
    told.put("n", base64(unsigned(key.getModulus().toByteArray())));
    told.put("e", base64(unsigned(key.getPublicExponent().toByteArray())));
    return told;
  }

  /**
   * @param keyId under which the token claims to be signed
   */
  String sign(Map<String, Object> claims, String keyId) {
    String head = part(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId));
    String signed = head + "." + part(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA256withRSA", e);
    }
  }

  /** What no mall may take. */
  static String unsigned(Map<String, Object> claims) {
    return part(Map.of("alg", "none")) + "." + part(claims) + ".";
  }

  private static byte[] unsigned(byte[] number) {
    return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
  }

  private static String part(Map<String, ?> values) {
    return base64(Json.write(values).getBytes(StandardCharsets.UTF_8));
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
