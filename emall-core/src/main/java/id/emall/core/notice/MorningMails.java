package id.emall.core.notice;

import id.emall.core.common.settings.MallSettings;
import id.emall.core.reconciliation.MorningResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Mails operators each morning whether the day before is proven. */
@ApplicationScoped
class MorningMails {

  private static final String PAGE = "/pengelola/rekonsiliasi?hari=";

  private AlarmReaders readers;
  private Herald herald;
  private MallSettings mall;

  protected MorningMails() {}

  @Inject
  MorningMails(AlarmReaders readers, Herald herald, MallSettings mall) {
    this.readers = readers;
    this.herald = herald;
    this.mall = mall;
  }

  void morning(@Observes MorningResult result) {
    readers.ofMall().forEach(reader -> tell(reader, result));
  }

  private void tell(Addressee reader, MorningResult result) {
    Occasion occasion =
        result.balanced() ? Occasion.RECONCILIATION_BALANCED : Occasion.RECONCILIATION_OFF;
    String day = reader.moments().day(result.day());
    Tidings tidings =
        new Tidings(occasion, result.day() + ":" + reader.email())
            .with("day", day)
            .link(mall.siteUrl() + PAGE + result.day())
            .fact("day", day)
            .fact("differences", Integer.toString(result.differences()));
    if (result.differences() > 0) {
      tidings.fact("off", Amounts.said(result.off()));
    }
    if (!result.unread().isEmpty()) {
      tidings.fact("unread", String.join("\n", result.unread()));
    }
    if (result.undecided() > 0) {
      tidings.fact(
          "undecided", result.undecided() + " (" + Amounts.said(result.undecidedSum()) + ")");
    }
    herald.tell(reader, tidings);
  }
}
