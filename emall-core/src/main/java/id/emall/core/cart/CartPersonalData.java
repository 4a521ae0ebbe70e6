package id.emall.core.cart;

import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a member put into the cart. */
@ApplicationScoped
class CartPersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "cart",
            "cart",
            """
            select p.name as product, l.quantity, l.added_at
            from cart c join cart_line l on l.cart_id = c.id join product p on p.id = l.product_id
            where c.member_id = :member order by l.added_at
            """,
            "delete from cart where member_id = :member"));
  }
}
