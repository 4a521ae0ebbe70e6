package id.emall.core.payout;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.transfer.AccountAnswer;
import id.emall.contracts.bank.transfer.Beneficiary;
import id.emall.core.common.Actor;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the banks whose the accounts are that sellers gave. Each is taken with a lease, asked
 * outside of any transaction, and its answer written in one of its own.
 */
@ApplicationScoped
public class AccountChecks implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(AccountChecks.class);
  private static final Actor CHECKS = new Actor.System("payout-account");

  private AccountVerdicts verdicts;
  private PayoutSources sources;
  private PayoutSettings settings;

  protected AccountChecks() {}

  @Inject
  AccountChecks(AccountVerdicts verdicts, PayoutSources sources, PayoutSettings settings) {
    this.verdicts = verdicts;
    this.sources = sources;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "payout-account-check";
  }

  @Override
  public Duration every() {
    return settings.tick();
  }

  @Override
  public void run() {
    for (UUID id : verdicts.due()) {
      verdicts.take(id).ifPresent(this::ask);
    }
  }

  private void ask(PayoutAccount account) {
    Optional<PayoutSources.Source> source = sources.asking(account.bankName());
    if (source.isEmpty()) {
      verdicts.nobodyToAsk(CHECKS, account.id());
      return;
    }
    try {
      AccountAnswer answer =
          source
              .get()
              .service()
              .inquire(new Beneficiary(account.bankCode(), account.number(), account.holder()));
      verdicts.answered(CHECKS, account.id(), answer);
    } catch (OutsideFailure e) {
      verdicts.later(account.id(), e.kind() + " " + e.code());
    } catch (RuntimeException e) {
      LOG.error("payout account {} could not be checked", account.id(), e);
      verdicts.later(account.id(), e.getClass().getSimpleName());
    }
  }
}
