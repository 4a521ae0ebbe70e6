package id.emall.core.payout;

import id.emall.core.admission.SharedAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tells admission whether two shops are paid to one account. */
@ApplicationScoped
class AccountsInCommon implements SharedAccounts {

  private Jdbi jdbi;

  protected AccountsInCommon() {}

  @Inject
  AccountsInCommon(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean sharedWithOthers(UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                      select 1 from shop s
                      join payout_account own on own.shop_id = s.id and own.state <> 'REPLACED'
                      join payout_account other on other.bank_code = own.bank_code
                        and other.number = own.number and other.shop_id <> s.id
                        and other.state <> 'REPLACED'
                      where s.owner_id = :member)
                    """)
                .bind("member", memberId)
                .mapTo(Boolean.class)
                .one());
  }
}
