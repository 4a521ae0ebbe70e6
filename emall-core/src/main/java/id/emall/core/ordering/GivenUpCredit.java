package id.emall.core.ordering;

import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import id.emall.core.member.ErasureBegins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.jdbi.v3.core.Jdbi;

/**
 * The credit of a member who goes. It is good for later invoices only, and whoever pays by transfer
 * has some nearly always, so it keeps nobody: it is given up with the account and is the mall's
 * from then on.
 */
@ApplicationScoped
public class GivenUpCredit {

  private Jdbi jdbi;
  private Ledger ledger;
  private BuyerCredit credit;

  protected GivenUpCredit() {}

  @Inject
  GivenUpCredit(Jdbi jdbi, Ledger ledger, BuyerCredit credit) {
    this.jdbi = jdbi;
    this.ledger = ledger;
    this.credit = credit;
  }

  /** What the member would give up now, in rupiah, before they ask for it. */
  public BigDecimal of(Actor member) {
    LedgerAccount account = LedgerAccount.buyerCredit(member.requireMember().id());
    return ledger.balance(account).max(BigDecimal.ZERO);
  }

  void giveUp(@Observes ErasureBegins event) {
    LedgerAccount account = LedgerAccount.buyerCredit(event.memberId());
    jdbi.useHandle(handle -> credit.lock(handle, event.memberId()));
    BigDecimal left = ledger.balance(account);
    if (left.signum() > 0) {
      ledger.book(
          new LedgerEntry("member.credit-given-up", event.memberId(), "Credit of a member who went")
              .debit(account, left)
              .credit(LedgerAccount.givenUp(event.memberId()), left));
    }
  }
}
