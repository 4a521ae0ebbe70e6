package id.emall.core.admission;

import java.time.Instant;
import java.util.UUID;

/**
 * An application as one line of the queue.
 *
 * @param doubts how many things the rules noticed that a person should look at
 * @param takenBy name of the operator who looks at it now, or null
 */
public record ApplicationLine(
    UUID id,
    String shopName,
    String memberName,
    String regencyCode,
    SellerApplicationView.State state,
    Instant submittedAt,
    int doubts,
    String takenBy) {}
