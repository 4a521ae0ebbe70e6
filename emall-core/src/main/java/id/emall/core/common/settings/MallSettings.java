package id.emall.core.common.settings;

import id.emall.core.common.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What the whole mall needs to know about its place in the world. */
@ApplicationScoped
public class MallSettings {

  private SettingReader read;
  private DecidedSettings decided;

  protected MallSettings() {}

  @Inject
  public MallSettings(SettingReader read, DecidedSettings decided) {
    this.read = read;
    this.decided = decided;
  }

  /** The name people see. {@code emall.site.name} */
  public String siteName() {
    return read.text("emall.site.name", "Lumbung");
  }

  /**
   * Where people reach the site, without a slash at the end; links in messages begin with it.
   * {@code emall.site.url}
   */
  public URI siteUrl() {
    return URI.create(read.text("emall.site.url", "http://localhost:8080"));
  }

  /**
   * What keys for encryption, look-up and links are made from: at least 32 characters. {@code
   * emall.secret}
   */
  public String secret() {
    String secret = read.secret("emall.secret");
    if (secret.length() < 32) {
      throw new IllegalStateException("setting emall.secret must have at least 32 characters");
    }
    return secret;
  }

  /**
   * Secrets that were used before and open what they sealed, the newest first, with commas between.
   * {@code emall.secret.previous}
   */
  public List<String> previousSecrets() {
    return read.secrets("emall.secret.previous");
  }

  /** Where uploads are kept. {@code emall.media.folder} */
  public Path mediaFolder() {
    return Path.of(read.text("emall.media.folder", "var/media"));
  }

  /** How long a buyer has to pay. {@code emall.invoice.lifetime} */
  public Duration invoiceLifetime() {
    return decided.duration(Adjustable.INVOICE_LIFETIME);
  }

  /**
   * How long after the deadline a complete feed read must have begun before an invoice lapses.
   * {@code emall.invoice.grace}
   */
  public Duration invoiceGrace() {
    return read.duration("emall.invoice.grace", Duration.ofHours(1));
  }

  /**
   * An invoice lapses this long after its deadline even when its feed has not been read or left
   * money undecided. {@code emall.invoice.grace-most}
   */
  public Duration invoiceGraceMost() {
    return read.duration("emall.invoice.grace-most", Duration.ofDays(1));
  }

  /** How long a closed invoice's total stays reserved. {@code emall.invoice.total-cool-down} */
  public Duration totalCoolDown() {
    return read.duration("emall.invoice.total-cool-down", Duration.ofDays(7));
  }

  /** The most that one payment by QRIS may be. {@code emall.payment.qris-most} */
  public Rupiah qrisMost() {
    return new Rupiah(read.whole("emall.payment.qris-most", 10_000_000, 1, 1_000_000_000));
  }

  /**
   * The most that the bank may keep of what payers paid by QRIS, both in rupiah with sen; the
   * setting is in percent. {@code emall.payment.qris-fee-most}
   */
  public BigDecimal qrisFeeMost(BigDecimal gross) {
    return gross.multiply(
        BigDecimal.valueOf(read.whole("emall.payment.qris-fee-most", 2, 0, 100), 2));
  }

  /** How long a seller has to send after payment. {@code emall.order.ship-within} */
  public Duration shipWithin() {
    return decided.duration(Adjustable.SHIP_WITHIN);
  }

  /**
   * How long a buyer may complain after delivery before the order completes by itself. {@code
   * emall.order.complaint-period}
   */
  public Duration complaintPeriod() {
    return decided.duration(Adjustable.COMPLAINT_PERIOD);
  }

  /** How long a buyer has to send goods back. {@code emall.return.send-within} */
  public Duration returnSendWithin() {
    return read.duration("emall.return.send-within", Duration.ofDays(7));
  }

  /**
   * How long a seller has to look at goods that came back before they count as received. {@code
   * emall.return.confirm-within}
   */
  public Duration returnConfirmWithin() {
    return read.duration("emall.return.confirm-within", Duration.ofDays(3));
  }

  /**
   * Whether a buyer whose parcel came back gets the shipping money too; otherwise it is the
   * seller's, who paid the courier. {@code emall.refund.shipping-of-returns}
   */
  public boolean shippingOfReturns() {
    return Boolean.parseBoolean(read.text("emall.refund.shipping-of-returns", "false"));
  }

  /**
   * The mall's share of goods in hundredths of a percent, frozen into each order. {@code
   * emall.commission.basis-points}
   */
  public int commissionBasisPoints() {
    return read.whole("emall.commission.basis-points", 200, 0, 10_000);
  }

  /** Whether demo accounts and data are put in at start. {@code emall.demo} */
  public boolean demo() {
    return Boolean.parseBoolean(read.text("emall.demo", "false"));
  }
}
