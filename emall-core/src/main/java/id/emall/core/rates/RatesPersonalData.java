package id.emall.core.rates;

import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a buyer asked sellers about the costs of sending. */
@ApplicationScoped
class RatesPersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "shipping_cost_request",
            "orders",
            """
            select destination, weight_grams, goods, state, asked_at, answered_at, price, reason
            from shipping_cost_request where buyer_id = :member order by asked_at
            """,
            "delete from shipping_cost_request where buyer_id = :member"));
  }
}
