package id.emall.core.catalogue.sheet;

import id.emall.core.member.PersonalData;
import id.emall.core.member.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who brought a file of products, and how it was called. */
@ApplicationScoped
class ImportPersonalData implements PersonalData {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "product_import",
            "shop",
            """
            select i.name, i.received_at, i.state, i.made, i.changed
            from product_import i where i.member_id = :member order by i.received_at
            """,
            "update product_import set name = '' where member_id = :member"));
  }
}
