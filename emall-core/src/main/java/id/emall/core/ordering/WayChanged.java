package id.emall.core.ordering;

import java.util.UUID;

/** A buyer chose how to pay an invoice once more: another way, or the same one anew. */
public record WayChanged(UUID invoiceId) {}
