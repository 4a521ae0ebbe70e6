package id.emall.core.shop;

import id.emall.core.admission.SellerAccepted;
import id.emall.core.common.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Opens the shop of a seller who was accepted, in the transaction that accepts. */
@ApplicationScoped
class ShopOpening {

  private Jdbi jdbi;
  private Clock clock;

  protected ShopOpening() {}

  @Inject
  ShopOpening(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  void open(@Observes SellerAccepted accepted) {
    String wanted = Slug.of(accepted.shopName());
    for (int twin = 1; !insert(accepted, twin == 1 ? wanted : wanted + "-" + twin); twin++) {
      if (twin == 1_000) {
        throw new IllegalStateException("a thousand shops are called " + wanted);
      }
    }
  }

  private boolean insert(SellerAccepted accepted, String slug) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into shop (id, owner_id, slug, name, regency_code, district_code, state, opened_at)
                        values (:id, :owner, :slug, :name, :regency, :district, 'OPEN', :now)
                        on conflict (slug) do nothing
                        """)
                    .bind("id", accepted.shopId())
                    .bind("owner", accepted.memberId())
                    .bind("slug", slug)
                    .bind("name", accepted.shopName())
                    .bind("regency", accepted.regencyCode())
                    .bind("district", accepted.districtCode())
                    .bind("now", clock.instant())
                    .execute())
        == 1;
  }
}
