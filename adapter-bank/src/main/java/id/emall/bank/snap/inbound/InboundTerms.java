package id.emall.bank.snap.inbound;

import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What the mall gave a bank and knows of it, so that its calls can be told from others'.
 *
 * @param clientId X-CLIENT-KEY that the mall gave the bank
 * @param secret under which the bank signs its service calls, given by the mall; null where it
 *     signs them with its key
 * @param publicKey the other half of the key with which the bank signs its token calls, and its
 *     service calls where those have no token
 * @param partnerId X-PARTNER-ID that it must send, or null when any will do
 * @param channelId CHANNEL-ID that it must send, or null when any will do
 * @param tokenLife how long a token is good
 * @param clockSkew how far X-TIMESTAMP may be from the mall's clock
 * @param asymmetric whether service calls are signed with the bank's key and carry no token
 */
public record InboundTerms(
    String clientId,
    String secret,
    PublicKey publicKey,
    String partnerId,
    String channelId,
    Duration tokenLife,
    Duration clockSkew,
    boolean asymmetric) {

  private static final String SIGNATURE = "caller-signature";
  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";

  /** What these settings are called and mean. */
  public static List<SettingKey> keys() {
    return List.of(
        SettingKey.required("caller-id", "client id that the mall gave the bank: X-CLIENT-KEY"),
        SettingKey.secret(
            "caller-secret", "secret that the mall gave the bank for its service calls"),
        SettingKey.required(
            "caller-public-key", "the bank's RSA public key (X.509, PEM), or file:/path"),
        SettingKey.optional(
            "caller-partner-id", "X-PARTNER-ID that the bank must send; else any is taken"),
        SettingKey.optional(
            "caller-channel-id", "CHANNEL-ID that the bank must send; else any is taken"),
        SettingKey.optional(
            SIGNATURE,
            "SYMMETRIC (the default) with a token and caller-secret, or ASYMMETRIC with the bank's key alone"),
        SettingKey.optional("token-life", "how long the bank's tokens are good, PT15M"),
        SettingKey.optional(
            "clock-skew", "how far the bank's X-TIMESTAMP may be from the mall's clock, PT5M"));
  }

  /**
   * @param usualPartnerId what X-PARTNER-ID must be unless the settings say otherwise, or null
   * @param usualChannelId likewise CHANNEL-ID
   * @throws IllegalArgumentException when a setting is missing or malformed; names it
   */
  public static InboundTerms of(
      AdapterSettings settings, String usualPartnerId, String usualChannelId) {
    return new InboundTerms(
        settings.get("caller-id"),
        asymmetric(settings) ? null : settings.secret("caller-secret"),
        publicKey(settings),
        settings.find("caller-partner-id").orElse(usualPartnerId),
        settings.find("caller-channel-id").orElse(usualChannelId),
        settings.get("token-life", Duration.ofMinutes(15)),
        settings.get("clock-skew", Duration.ofMinutes(5)),
        asymmetric(settings));
  }

  private static boolean asymmetric(AdapterSettings settings) {
    String said = settings.get(SIGNATURE, "SYMMETRIC");
    if (!said.equals("SYMMETRIC") && !said.equals("ASYMMETRIC")) {
      throw new IllegalArgumentException(
          "setting '%s' of adapter '%s' must be SYMMETRIC or ASYMMETRIC"
              .formatted(SIGNATURE, settings.name()));
    }
    return said.equals("ASYMMETRIC");
  }

  private static PublicKey publicKey(AdapterSettings settings) {
    String pem = settings.secret("caller-public-key");
    Optional<PublicKey> key =
        pem.startsWith(BEGIN) && pem.endsWith(END)
            ? read(pem.substring(BEGIN.length(), pem.length() - END.length()))
            : Optional.empty();
    return key.orElseThrow(
        () ->
            new IllegalArgumentException(
                "setting 'caller-public-key' of adapter '%s' must be an RSA key in PEM that begins with %s"
                    .formatted(settings.name(), BEGIN)));
  }

  private static Optional<PublicKey> read(String body) {
    try {
      byte[] key = Base64.getMimeDecoder().decode(body);
      return Optional.of(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "InboundTerms[" + clientId + "]";
  }
}
