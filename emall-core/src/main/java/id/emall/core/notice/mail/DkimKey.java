package id.emall.core.notice.mail;

import id.emall.core.common.settings.SettingReader;
import java.net.IDN;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Whose name stands below the mall's mail and the key that proves it.
 *
 * @param domain whose owner signs, e.g. {@code mall.example}
 * @param selector where in the domain the public key is: {@code <selector>._domainkey.<domain>}
 */
record DkimKey(String domain, String selector, PrivateKey key) {

  static final String DOMAIN = "emall.mail.dkim-domain";
  static final String SELECTOR = "emall.mail.dkim-selector";
  static final String KEY = "emall.mail.dkim-key";

  /** RFC 8301, 3.2: who signs must not use less. */
  private static final int LEAST_BITS = 1_024;

  private static final String LABELS = "[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?";

  /**
   * The key of the settings; empty when none of them is given.
   *
   * @throws IllegalStateException naming the setting that is missing or wrong
   */
  static Optional<DkimKey> read(SettingReader settings) {
    List<String> all = List.of(DOMAIN, SELECTOR, KEY);
    if (all.stream().allMatch(name -> settings.find(name).isEmpty())) {
      return Optional.empty();
    }
    List<String> missing = all.stream().filter(name -> settings.find(name).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "mail is to be signed, so these settings are required too: " + missing);
    }
    return Optional.of(
        new DkimKey(
            labels(DOMAIN, IDN.toASCII(settings.text(DOMAIN))),
            labels(SELECTOR, settings.text(SELECTOR)),
            key(settings.secret(KEY))));
  }

  private static String labels(String setting, String value) {
    if (!value.matches(LABELS)) {
      throw new IllegalStateException("setting " + setting + " must be a name of the DNS");
    }
    return value;
  }

  private static PrivateKey key(String pem) {
    try {
      String base64 =
          pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s+", "");
      PrivateKey key =
          KeyFactory.getInstance("RSA")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
      int bits = ((RSAPrivateKey) key).getModulus().bitLength();
      if (bits < LEAST_BITS) {
        throw wrong("it has " + bits + " bits", null);
      }
      return key;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw wrong("it cannot be read", e);
    }
  }

  /** The cause tells how the key is encoded, never what it is. */
  private static IllegalStateException wrong(String why, Exception cause) {
    return new IllegalStateException(
        "setting "
            + KEY
            + " must be an RSA key of at least "
            + LEAST_BITS
            + " bits as PKCS #8 in PEM (BEGIN PRIVATE KEY): "
            + why,
        cause);
  }
}
