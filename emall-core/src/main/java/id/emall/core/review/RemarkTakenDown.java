package id.emall.core.review;

import java.util.UUID;

/**
 * An operator has taken down what a member wrote.
 *
 * @param reason the operator's, for the member to read
 */
public record RemarkTakenDown(
    Remark remark, UUID id, UUID memberId, String productName, String reason) {}
