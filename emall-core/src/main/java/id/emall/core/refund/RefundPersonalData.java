package id.emall.core.refund;

import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Where money went back to: proof of a payment, which the law keeps. */
@ApplicationScoped
class RefundPersonalData implements PersonalData {

  private Jdbi jdbi;

  protected RefundPersonalData() {}

  @Inject
  RefundPersonalData(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.kept(
            "refund",
            "payments",
            """
            select i.code as invoice, r.code, r.amount, r.why, r.state, r.bank, r.account_number,
              r.account_holder, r.created_at, r.paid_on
            from refund r join invoice i on i.id = r.invoice_id
            where i.buyer_id = :member order by r.created_at
            """));
  }

  @Override
  public Set<String> open(UUID memberId) {
    boolean open =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select exists (select 1 from refund r join invoice i on i.id = r.invoice_id
                          where i.buyer_id = :member and r.state not in ('PAID', 'STOPPED'))
                        """)
                    .bind("member", memberId)
                    .mapTo(Boolean.class)
                    .one());
    return open ? Set.of("refunds") : Set.of();
  }
}
