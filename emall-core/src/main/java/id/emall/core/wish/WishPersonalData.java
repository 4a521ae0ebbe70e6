package id.emall.core.wish;

import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a member keeps to buy later. */
@ApplicationScoped
class WishPersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "favourite",
            "wishes",
            """
            select p.name as product, w.kept_price, w.added_at
            from favourite w join product p on p.id = w.product_id
            where w.member_id = :member order by w.added_at
            """,
            "delete from favourite where member_id = :member"));
  }
}
