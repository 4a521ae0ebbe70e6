package id.emall.core.admission;

import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds applications of others that are alike, by what a second registration seldom changes. */
@ApplicationScoped
class ApplicationTwins {

  private static final int MOST = 20;

  private Jdbi jdbi;

  protected ApplicationTwins() {}

  @Inject
  ApplicationTwins(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Row(
      UUID id,
      String shopName,
      String memberName,
      String regencyCode,
      SellerApplicationView.State state,
      boolean paper,
      boolean shop,
      boolean person,
      boolean address) {

    ApplicationFile.Twin twin(Actor.Member operator) {
      List<ApplicationFile.Alike> alike = new ArrayList<>();
      add(alike, paper, ApplicationFile.Alike.PAPER);
      add(alike, shop, ApplicationFile.Alike.SHOP_NAME);
      add(alike, person, ApplicationFile.Alike.PERSON_AND_PLACE);
      add(alike, address, ApplicationFile.Alike.ADDRESS);
      boolean shown = operator.covers(regencyCode);
      return new ApplicationFile.Twin(
          shown ? id : null, shopName, shown ? memberName : "", state, alike);
    }

    private static void add(
        List<ApplicationFile.Alike> alike, boolean holds, ApplicationFile.Alike what) {
      if (holds) {
        alike.add(what);
      }
    }
  }

  /** Those of other members, the most alike first, at most 20. */
  List<ApplicationFile.Twin> of(Actor.Member operator, UUID applicationId) {
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select b.id, b.shop_name, n.name as member_name, n.regency_code, b.state,
                          b.document_hmac = a.document_hmac as paper,
                          lower(b.shop_name) = lower(a.shop_name) as shop,
                          lower(n.name) = lower(m.name) and n.regency_code = m.regency_code as person,
                          m.address <> '' and lower(n.address) = lower(m.address)
                            and n.regency_code = m.regency_code as address
                        from seller_application a join member m on m.id = a.member_id
                          join seller_application b on b.member_id <> a.member_id
                          join member n on n.id = b.member_id
                        where a.id = :id and (b.document_hmac = a.document_hmac
                          or lower(b.shop_name) = lower(a.shop_name)
                          or n.regency_code = m.regency_code and (lower(n.name) = lower(m.name)
                            or m.address <> '' and lower(n.address) = lower(m.address)))
                        order by paper desc, person desc, address desc, b.submitted_at desc limit :most
                        """)
                    .bind("id", applicationId)
                    .bind("most", MOST)
                    .mapTo(Row.class)
                    .list())
        .stream()
        .map(row -> row.twin(operator))
        .toList();
  }
}
