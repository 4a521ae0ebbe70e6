package id.emall.core.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What one look found not to agree. */
record Finding(
    String object,
    String label,
    UUID accountId,
    LocalDate day,
    BigDecimal expected,
    BigDecimal found) {}
