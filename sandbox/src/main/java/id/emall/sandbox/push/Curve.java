package id.emall.sandbox.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Keys of P-256 as they are written on the web: raw numbers in base64url without padding. */
final class Curve {

  private static final int NUMBER = 32;
  private static final String NAME = "secp256r1";

  private Curve() {}

  static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(NAME));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An uncompressed point. */
  static byte[] point(KeyPair pair) {
    ECPoint w = ((ECPublicKey) pair.getPublic()).getW();
    byte[] point = new byte[1 + 2 * NUMBER];
    point[0] = 4;
    System.arraycopy(number(w.getAffineX()), 0, point, 1, NUMBER);
    System.arraycopy(number(w.getAffineY()), 0, point, 1 + NUMBER, NUMBER);
    return point;
  }

  static byte[] secret(KeyPair pair) {
    return number(((ECPrivateKey) pair.getPrivate()).getS());
  }

  static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + NUMBER));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + NUMBER, point.length));
    return (ECPublicKey)
        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), spec()));
  }

  static ECPrivateKey privateKey(byte[] number) throws GeneralSecurityException {
    return (ECPrivateKey)
        KeyFactory.getInstance("EC")
            .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), spec()));
  }

  static String written(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] read(String written) {
    return Base64.getUrlDecoder().decode(written);
  }

  private static byte[] number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] number = new byte[NUMBER];
    int length = Math.min(bytes.length, NUMBER);
    System.arraycopy(bytes, bytes.length - length, number, NUMBER - length, length);
    return number;
  }

  private static ECParameterSpec spec() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(NAME));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }
}
