package id.emall.core.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A row as it is stored, for comparing with what the bank shows.
 *
 * @param day on which the bank showed it last
 * @param covered whether that is a day of the statement it is compared with
 * @param firstMissingAt when the first reading without it began, or null while it is shown
 * @param disappeared whether it was told that the bank shows it no more
 */
record StoredRow(
    UUID id,
    String identityKey,
    int occurrence,
    String remark,
    Instant firstSeenAt,
    LocalDate day,
    boolean covered,
    Instant firstMissingAt,
    boolean disappeared) {

  /**
   * What is known of the statement's days; and of the rows it shows, which the bank may have dated
   * anew, as far back as it does so. Rows of one identity: those of the statement's days first.
   * Served by the indexes mutation_by_shown_day and
   * mutation_account_id_identity_key_occurrence_key.
   */
  static Map<String, List<StoredRow>> find(
      Handle handle, UUID accountId, WholeStatement statement, LocalDate since, Set<String> keys) {
    return handle
        .createQuery(
            """
            select id, identity_key, occurrence, remark, first_seen_at, first_missing_at,
              coalesce(moved_to, booking_date) as day, coalesce(moved_to, booking_date) between :from and :to as covered,
              disappeared_at is not null as disappeared
            from mutation
            where account_id = :account and (coalesce(moved_to, booking_date) between :from and :to
              or (identity_key = any(:keys) and coalesce(moved_to, booking_date) between :since and :to))
            order by identity_key, covered desc, occurrence
            """)
        .bind("account", accountId)
        .bind("from", statement.from())
        .bind("to", statement.to())
        .bind("since", since)
        .bindArray("keys", String.class, keys)
        .mapTo(StoredRow.class)
        .collect(Collectors.groupingBy(StoredRow::identityKey));
  }
}
