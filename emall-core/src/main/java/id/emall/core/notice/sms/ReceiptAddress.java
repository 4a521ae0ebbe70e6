package id.emall.core.notice.sms;

import id.emall.core.common.Vault;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Addresses by which a gateway tells of one message. They hold our id and a seal of it, never the
 * phone number.
 */
@ApplicationScoped
public class ReceiptAddress {

  private static final String PURPOSE = "sms-receipt";
  private static final int SEAL_BYTES = 12;
  private static final Pattern SEAL = Pattern.compile("[A-Za-z0-9_-]{16}");

  private Vault vault;
  private MallSettings settings;

  protected ReceiptAddress() {}

  @Inject
  ReceiptAddress(Vault vault, MallSettings settings) {
    this.vault = vault;
    this.settings = settings;
  }

  /** E.g. {@code https://…/sms/kannel/receipt/<message>/<seal>}. */
  public URI of(String gateway, UUID messageId) {
    return URI.create(
        settings.siteUrl()
            + "/sms/"
            + gateway
            + "/receipt/"
            + messageId
            + "/"
            + seal(gateway, messageId));
  }

  boolean isSealed(String gateway, UUID messageId, String seal) {
    return SEAL.matcher(seal).matches()
        && vault.isSigned(PURPOSE, signed(gateway, messageId), Base64.getUrlDecoder().decode(seal));
  }

  private String seal(String gateway, UUID messageId) {
    byte[] mac = vault.sign(PURPOSE, signed(gateway, messageId));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, SEAL_BYTES));
  }

  private static String signed(String gateway, UUID messageId) {
    return gateway + "\n" + messageId;
  }
}
