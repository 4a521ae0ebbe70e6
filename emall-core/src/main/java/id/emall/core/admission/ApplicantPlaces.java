package id.emall.core.admission;

import id.emall.core.audit.WorkPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Work about applicants and a seller's papers is of where they live. */
@ApplicationScoped
class ApplicantPlaces implements WorkPlaces {

  @Override
  public Map<String, String> regencies() {
    return Map.of(
        ApplicantWatch.WAITING,
        "select object_id",
        Evaluations.PAPERS_OF_SELLER,
        """
        select m.regency_code from seller_application a join member m on m.id = a.member_id
        where a.id = object_id::uuid
        """);
  }
}
