package id.emall.core.notice.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.StartUpWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * By which keys the mall pushes (RFC 8292, VAPID) and to which services. Without keys nothing is
 * pushed and no page offers it.
 */
@ApplicationScoped
public class PushSettings implements StartUpWork {

  private static final String PUBLIC = "emall.webpush.public-key";
  private static final String PRIVATE = "emall.webpush.private-key";
  private static final String SUBJECT = "emall.webpush.subject";

  /** The services of Chrome and Edge, Firefox, Safari, and Windows. */
  private static final String USUAL_HOSTS =
      "fcm.googleapis.com,push.services.mozilla.com,push.apple.com,notify.windows.com";

  private static final int PUBLIC_BYTES = 65;
  private static final int PRIVATE_BYTES = 32;

  private SettingReader read;
  private volatile VAPIDKeyPair known;

  protected PushSettings() {}

  @Inject
  PushSettings(SettingReader read) {
    this.read = read;
  }

  /** Keys that are wrong stop the start, not the first push. */
  @Override
  public void run() {
    if (publicKey().isPresent()) {
      keys();
      subject();
      hosts();
    }
  }

  /**
   * What browsers are given: an uncompressed point of P-256 in base64url; empty when nothing is
   * pushed. {@code emall.webpush.public-key}
   */
  public Optional<String> publicKey() {
    return read.find(PUBLIC);
  }

  /**
   * The mall's pair, the private half as 32 bytes in base64url. {@code emall.webpush.private-key}
   *
   * @throws IllegalStateException when a key is missing or wrong, or they are no pair
   */
  public VAPIDKeyPair keys() {
    if (known == null) {
      known = readKeys();
    }
    return known;
  }

  private VAPIDKeyPair readKeys() {
    byte[] point = bytes(PUBLIC, read.text(PUBLIC), PUBLIC_BYTES);
    byte[] number = bytes(PRIVATE, read.secret(PRIVATE), PRIVATE_BYTES);
    try {
      ECPrivateKey own = privateKey(number);
      ECPublicKey shown = publicKey(point);
      if (!arePair(own, shown)) {
        throw new IllegalStateException("settings " + PUBLIC + " and " + PRIVATE + " are no pair");
      }
      return VAPIDKeyPairs.of(
          PrivateKeySources.ofECPrivateKey(own), PublicKeySources.ofECPublicKey(shown));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("setting " + PUBLIC + " is no key of the curve P-256", e);
    }
  }

  /**
   * Whom a push service may turn to, {@code mailto:} or {@code https:}. {@code
   * emall.webpush.subject}
   */
  public String subject() {
    String subject = read.text(SUBJECT);
    if (!subject.startsWith("mailto:") && !subject.startsWith("https://")) {
      throw new IllegalStateException(
          "setting " + SUBJECT + " must begin with mailto: or https://");
    }
    return subject;
  }

  /** How many devices one member may have. {@code emall.webpush.devices-most} */
  public int devicesMost() {
    return read.whole("emall.webpush.devices-most", 10, 1, 100);
  }

  /**
   * Whether an address belongs to a push service that may be called: browsers name it, so without a
   * list anybody could have the mall call whatever it reaches. {@code emall.webpush.hosts}: the
   * ends of names, apart by commas; what has a scheme is a whole origin, for a stand-in.
   */
  public boolean allows(URI endpoint) {
    String host = endpoint.getHost();
    if (host == null || endpoint.getRawUserInfo() != null) {
      return false;
    }
    String origin = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
    boolean usual =
        "https".equals(endpoint.getScheme())
            && (endpoint.getPort() == -1 || endpoint.getPort() == 443);
    return hosts().stream()
        .anyMatch(
            allowed ->
                allowed.contains("://")
                    ? allowed.equals(origin)
                    : usual && (host.equals(allowed) || host.endsWith("." + allowed)));
  }

  private List<String> hosts() {
    return Arrays.stream(read.text("emall.webpush.hosts", USUAL_HOSTS).split(","))
        .map(String::strip)
        .filter(host -> !host.isEmpty())
        .toList();
  }

  private static byte[] bytes(String key, String value, int wanted) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(value);
      if (bytes.length == wanted) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("setting " + key + " must be base64url", e);
    }
    throw new IllegalStateException("setting " + key + " must have " + wanted + " bytes");
  }

  private static boolean arePair(ECPrivateKey own, ECPublicKey shown)
      throws GeneralSecurityException {
    byte[] said = "emall".getBytes(StandardCharsets.US_ASCII);
    Signature signing = Signature.getInstance("SHA256withECDSA");
    signing.initSign(own);
    signing.update(said);
    byte[] signature = signing.sign();
    signing.initVerify(shown);
    signing.update(said);
    return signing.verify(signature);
  }

  private static ECPrivateKey privateKey(byte[] number) throws GeneralSecurityException {
    return (ECPrivateKey)
        KeyFactory.getInstance("EC")
            .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), curve()));
  }

  private static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + PRIVATE_BYTES));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + PRIVATE_BYTES, PUBLIC_BYTES));
    return (ECPublicKey)
        KeyFactory.getInstance("EC")
            .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve()));
  }

  private static ECParameterSpec curve() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }
}
