package id.emall.core.payout;

import id.emall.core.common.TextArray;
import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Where a seller's money went: proof of payments, which the law keeps. */
@ApplicationScoped
class PayoutPersonalData implements PersonalData {

  private Jdbi jdbi;

  protected PayoutPersonalData() {}

  @Inject
  PayoutPersonalData(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.kept(
            "payout_account",
            "payouts",
            """
            select a.bank_name, a.number, a.holder, a.state, a.given_at
            from payout_account a join shop s on s.id = a.shop_id
            where s.owner_id = :member order by a.given_at
            """),
        PersonalTable.kept(
            "payout",
            "payouts",
            """
            select p.code, p.amount, p.state, p.fee, p.created_at, p.sent_at
            from payout p join shop s on s.id = p.shop_id
            where s.owner_id = :member order by p.created_at
            """));
  }

  @Override
  public Set<String> open(UUID memberId) {
    Set<String> open = new TreeSet<>();
    if (owed(memberId)) {
      open.add("balance");
    }
    if (underWay(memberId)) {
      open.add("payouts");
    }
    return open;
  }

  /**
   * What the mall owes the member, a shop of theirs or on an invoice, or is owed, by the ledger;
   * not credit for later invoices, which goes with the account.
   */
  private boolean owed(UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1
                      from ledger_account a join ledger_posting p on p.account_id = a.id
                      where a.owner in (select cast(:member as text)
                          union all select id::text from shop where owner_id = :member
                          union all select id::text from invoice where buyer_id = :member)
                        and a.kind not in ('BUYER_CREDIT', 'GIVEN_UP')
                      group by a.id having sum(p.amount) <> 0)
                    """)
                .bind("member", memberId)
                .mapTo(Boolean.class)
                .one());
  }

  /** Money that left the balance and that no bank has shown yet, or is about to leave it. */
  private boolean underWay(UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1
                      from shop s join payout p on p.shop_id = s.id
                      where s.owner_id = :member and p.state = any(:states))
                    """)
                .bind("member", memberId)
                .bind(
                    "states",
                    TextArray.of(
                        Stream.of(PayoutState.values()).filter(state -> !state.over()).toList(),
                        PayoutState::name))
                .mapTo(Boolean.class)
                .one());
  }
}
