package id.emall.contracts.courier;

import java.time.Instant;
import java.util.List;

/**
 * What a courier tells of a parcel beside its scans; every single thing may be null.
 *
 * @param serviceCode the courier's own name of the service
 * @param weightGrams as the courier weighed it
 * @param expectedFrom when delivery is expected at the earliest
 * @param receiverRelation who took it to the addressee, in the courier's words, e.g. {@code YANG
 *     BERSANGKUTAN}
 * @param photoUrls photos of the delivery, never null
 * @param signatureUrl picture of the signature
 */
public record Particulars(
    String serviceCode,
    Integer weightGrams,
    Instant expectedFrom,
    Instant expectedTo,
    String receiverRelation,
    List<String> photoUrls,
    String signatureUrl) {

  /** Nothing is told. */
  public static final Particulars NONE =
      new Particulars(null, null, null, null, null, List.of(), null);

  /** Of a courier that tells no more than these two; either may be null. */
  public static Particulars of(String serviceCode, Integer weightGrams) {
    return new Particulars(serviceCode, weightGrams, null, null, null, List.of(), null);
  }

  public Particulars {
    photoUrls = List.copyOf(photoUrls);
  }
}
