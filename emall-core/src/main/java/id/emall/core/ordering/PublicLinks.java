package id.emall.core.ordering;

import id.emall.core.common.Vault;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Links by which a buyer sees an invoice from an SMS or e-mail without signing in; nobody else can
 * make them.
 */
@ApplicationScoped
public class PublicLinks {

  private static final String PURPOSE = "invoice-link";
  private static final int KEY_BYTES = 12;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16}");

  private Vault vault;
  private MallSettings settings;

  protected PublicLinks() {}

  @Inject
  public PublicLinks(Vault vault, MallSettings settings) {
    this.vault = vault;
    this.settings = settings;
  }

  /** The link to an invoice, e.g. {@code https://…/f/7K2M9QXB?k=…}. */
  public String invoiceUrl(InvoiceView invoice) {
    return settings.siteUrl() + "/f/" + invoice.code() + "?k=" + key(invoice.id());
  }

  /** The key that the link of this invoice carries: 96 bits, URL-safe. */
  public String key(UUID invoiceId) {
    byte[] mac = vault.sign(PURPOSE, invoiceId.toString());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, KEY_BYTES));
  }

  boolean verify(UUID invoiceId, String key) {
    return key != null
        && KEY.matcher(key).matches()
        && vault.isSigned(PURPOSE, invoiceId.toString(), Base64.getUrlDecoder().decode(key));
  }
}
