package id.emall.core.payment.qris;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.qr.IssuedQr;
import id.emall.contracts.bank.qr.QrOrder;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the bank for the codes that invoices want, outside of any transaction. What it cannot do for
 * now is tried again a few times; then the buyer is told, and may try again or pay in another way.
 */
@ApplicationScoped
public class QrIssuing implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(QrIssuing.class);
  private static final Duration TICK = Duration.ofSeconds(1);

  private SettingReader settings;
  private QrCodes codes;
  private QrDesk desk;

  protected QrIssuing() {}

  @Inject
  public QrIssuing(SettingReader settings, QrCodes codes, QrDesk desk) {
    this.settings = settings;
    this.codes = codes;
    this.desk = desk;
  }

  @Override
  public String name() {
    return "qr-issuing";
  }

  /** {@code emall.payment.qris-tick} */
  @Override
  public Duration every() {
    return settings.duration("emall.payment.qris-tick", TICK);
  }

  @Override
  public void run() {
    List<QrDesk.Wish> wishes = desk.claim();
    while (!wishes.isEmpty()) {
      wishes.forEach(this::ask);
      wishes = desk.claim();
    }
  }

  private void ask(QrDesk.Wish wish) {
    try {
      Optional<IssuedQr> issued =
          codes
              .issuer(wish.account())
              .generate(new QrOrder(wish.reference(), wish.amount().amount(), wish.validUntil()));
      issued.ifPresentOrElse(code -> desk.shown(wish, code), () -> desk.lost(wish));
    } catch (OutsideFailure failure) {
      desk.failed(wish, failure);
    } catch (RuntimeException e) {
      LOG.error("The QRIS code {} could not be asked for", wish.reference(), e);
      desk.failed(wish, new OutsideFailure(OutsideFailure.Kind.BAD_REQUEST, "", String.valueOf(e)));
    }
  }
}
