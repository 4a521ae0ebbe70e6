package id.emall.core.catalogue.sheet;

import id.emall.core.common.Right;
import id.emall.core.common.work.StandingRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Files with sellers' products that are not worked off. */
@ApplicationScoped
public class StandingImports extends StandingRows {

  protected StandingImports() {}

  @Inject
  StandingImports(Jdbi jdbi) {
    super(
        jdbi,
        "product-import",
        Right.CATALOGUE,
        """
        select id::text, name as about, received_at as since, next_at, failures, null as error
        from product_import where next_at is not null and (failures > 0 or next_at < :late)
        order by received_at limit :most
        """,
        """
        update product_import set next_at = :now where id = :id::uuid and next_at is not null
        """);
  }
}
