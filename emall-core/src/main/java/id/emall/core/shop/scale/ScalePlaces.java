package id.emall.core.shop.scale;

import id.emall.core.audit.WorkPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Work about the size of a business is of where its owner lives. */
@ApplicationScoped
class ScalePlaces implements WorkPlaces {

  @Override
  public Map<String, String> regencies() {
    return Map.of(
        ShopScales.BEYOND_MEDIUM,
        """
        select m.regency_code from member m where m.id = object_id::uuid
        """);
  }
}
