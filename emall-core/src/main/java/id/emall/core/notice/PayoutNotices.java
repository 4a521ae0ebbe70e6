package id.emall.core.notice;

import id.emall.core.common.Ids;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.payout.PayoutAccount;
import id.emall.core.payout.PayoutAccountMoved;
import id.emall.core.payout.PayoutBounced;
import id.emall.core.payout.PayoutEvent;
import id.emall.core.payout.PayoutMoved;
import id.emall.core.payout.PayoutState;
import id.emall.core.payout.PayoutView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Tells sellers where their money goes and what became of it. A changed account is told to the
 * phone and the address that the mall knows, which whoever changed it may not read.
 */
@ApplicationScoped
class PayoutNotices {

  private static final String BALANCE = "/penjual/saldo";

  private People people;
  private Herald herald;
  private MallSettings mall;
  private Ids ids;

  protected PayoutNotices() {}

  @Inject
  PayoutNotices(People people, Herald herald, MallSettings mall, Ids ids) {
    this.people = people;
    this.herald = herald;
    this.mall = mall;
    this.ids = ids;
  }

  void account(@Observes PayoutAccountMoved moved) {
    people
        .seller(moved.account().shopId())
        .ifPresent(seller -> herald.tell(seller, tidings(moved, seller.moments())));
  }

  private Tidings tidings(PayoutAccountMoved moved, Moments moments) {
    PayoutAccount account = moved.account();
    Occasion occasion =
        switch (moved.what()) {
          case GIVEN -> Occasion.PAYOUT_ACCOUNT_GIVEN;
          case CHANGED -> Occasion.PAYOUT_ACCOUNT_CHANGED;
          case VERIFIED -> Occasion.PAYOUT_ACCOUNT_VERIFIED;
          case DIFFERS -> Occasion.PAYOUT_ACCOUNT_DIFFERS;
          case UNKNOWN -> Occasion.PAYOUT_ACCOUNT_UNKNOWN;
        };
    return to(occasion, account.bankName(), account.maskedNumber(), account.holder())
        .with("shop", account.shopName())
        .with("usable", moments.brief(account.usableFrom()));
  }

  private Tidings to(Occasion occasion, String bank, String masked, String holder) {
    return new Tidings(occasion, ids.next())
        .link(mall.siteUrl() + BALANCE)
        .with("bank", bank)
        .with("account", masked.replace('•', '*'))
        .fact("bank", bank)
        .fact("account", masked)
        .fact("holder", holder);
  }

  void payout(@Observes PayoutMoved moved) {
    if (moved.event() == PayoutEvent.FAIL) {
      tell(Occasion.PAYOUT_FAILED, moved.payout());
    } else if (moved.event() == PayoutEvent.MADE || seenFirst(moved)) {
      tell(Occasion.PAYOUT_MADE, moved.payout());
    }
  }

  void bounced(@Observes PayoutBounced bounced) {
    tell(Occasion.PAYOUT_FAILED, bounced.payout());
  }

  /** The bank's row may come before the bank's word; then it is what tells the seller. */
  private static boolean seenFirst(PayoutMoved moved) {
    return moved.event() == PayoutEvent.SEEN && moved.before() != PayoutState.SENT;
  }

  private void tell(Occasion occasion, PayoutView payout) {
    Tidings told =
        to(occasion, payout.bankName(), payout.maskedNumber(), payout.holder())
            .with("amount", Amounts.said(payout.amount()))
            .with("code", payout.code())
            .fact("amount", Amounts.said(payout.amount()));
    people.seller(payout.shopId()).ifPresent(seller -> herald.tell(seller, told));
  }
}
