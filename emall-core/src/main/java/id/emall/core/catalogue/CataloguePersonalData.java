package id.emall.core.catalogue;

import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Products of a shop that goes leave the shelves; orders still name them. */
@ApplicationScoped
class CataloguePersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "product",
            "shop",
            """
            select p.name, p.description, p.price, p.stock, p.state, p.listed_at
            from product p join shop s on s.id = p.shop_id
            where s.owner_id = :member order by p.listed_at
            """,
            """
            update product set state = 'HIDDEN'
            where state = 'ON_SALE' and shop_id in (select id from shop where owner_id = :member)
            """));
  }
}
