package id.emall.core.refund;

import id.emall.core.common.Actor;
import id.emall.core.ledger.LedgerEntry;
import java.util.UUID;

/**
 * A credit by which a payout had come back is gone from the bank. Who had put its money into a
 * balance takes it out again and adds that to the entry, which is booked afterwards.
 *
 * @param mutationId the credit, locked
 * @param entry has what leaves the bank, and lacks where that lay
 */
public record ReturnTakenBack(Actor by, UUID mutationId, LedgerEntry entry) {}
