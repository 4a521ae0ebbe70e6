package id.emall.core.payment;

import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What buyers said of their payments. What the bank said is the mall's account and stays. */
@ApplicationScoped
class PaymentPersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "payment_claim",
            "payments",
            """
            select i.code as invoice, c.claimed_at, c.sender_bank, c.sender_name, c.transfer_date,
              c.note
            from payment_claim c join invoice i on i.id = c.invoice_id
            where i.buyer_id = :member order by c.claimed_at
            """,
            """
            update payment_claim
            set sender_bank = null, sender_name = null, note = null, proof_media_id = null
            where invoice_id in (select id from invoice where buyer_id = :member)
            """));
  }
}
