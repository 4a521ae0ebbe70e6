package id.emall.core.admission;

import id.emall.core.identity.DocumentKind;
import id.emall.core.identity.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An application as its sender and operators see it.
 *
 * @param regencyCode where the member lives and the shop will send from
 * @param documentMasked the number with its middle hidden
 * @param scanMediaId the scan, or null
 * @param findings what the rules noticed
 * @param evaluating whether registries are still being asked, so that no person needs to look
 * @param reason why it was returned or refused, or null
 */
public record SellerApplicationView(
    UUID id,
    UUID memberId,
    String memberName,
    String memberPhone,
    String regencyCode,
    String shopName,
    DocumentKind documentKind,
    String documentMasked,
    String scanMediaId,
    State state,
    List<Finding> findings,
    String reason,
    Instant submittedAt,
    boolean evaluating) {

  /** How far it has come. */
  public enum State {
    SUBMITTED,
    APPROVED,
    /** Sent back; its sender may mend it and submit again. */
    RETURNED,
    REFUSED
  }
}
