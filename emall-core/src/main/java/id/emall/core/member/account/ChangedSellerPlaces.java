package id.emall.core.member.account;

import id.emall.core.audit.WorkPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Work about a seller who became somebody else is of where that seller lives. */
@ApplicationScoped
class ChangedSellerPlaces implements WorkPlaces {

  @Override
  public Map<String, String> regencies() {
    return Map.of(
        Profile.SELLER_CHANGED,
        """
        select m.regency_code from member m where m.id = object_id::uuid
        """);
  }
}
