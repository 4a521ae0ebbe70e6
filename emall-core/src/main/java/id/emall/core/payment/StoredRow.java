package id.emall.core.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A row that a source has shown, as it is stored, for comparing with what that source shows now.
 *
 * @param id of the mutation
 * @param firstShownBy the source that showed the mutation first
 * @param firstSeenAt when this source showed it first
 * @param day on which this source showed it last
 * @param covered whether that is a day of the statement it is compared with
 * @param firstMissingAt when the first reading without it began, or null while it is shown
 * @param disappeared whether it was told that the bank shows it no more
 */
record StoredRow(
    UUID id,
    String identityKey,
    int occurrence,
    String firstShownBy,
    String remark,
    Instant firstSeenAt,
    LocalDate day,
    boolean covered,
    Instant firstMissingAt,
    boolean disappeared) {

  private static final String COLUMNS =
      """
      select m.id, s.identity_key, s.occurrence, m.remark, s.seen_at as first_seen_at, m.first_missing_at, s.day,
        coalesce(s.day between :from and :to, false) as covered, m.disappeared_at is not null as disappeared,
        ff.source as first_shown_by
      """;

  private static final String OF_DAYS_AND_KEYS =
      COLUMNS
          + """
          from mutation_sighting s join mutation m on m.id = s.mutation_id join feed_fetch ff on ff.id = m.fetch_id
          where s.account_id = :account and s.source = :source and (s.day between :from and :to
            or (s.identity_key = any(:keys) and s.day between :since and :until))
          order by s.identity_key, covered desc, s.occurrence
          """;

  /**
   * A part of a long statement has thousands of keys and the days around it have more rows than
   * anything knows before it ends, so each key is looked up by itself; the sum keeps the index of
   * days from being taken.
   */
  private static final String OF_KEYS =
      COLUMNS
          + """
          from (select distinct unnest(:keys::text[]) as key) k
            cross join lateral (select one.* from mutation_sighting one
              where one.account_id = :account and one.source = :source and one.identity_key = k.key
                and one.day + 0 between :since and :until offset 0) s
            join mutation m on m.id = s.mutation_id join feed_fetch ff on ff.id = m.fetch_id
          order by s.identity_key, covered desc, s.occurrence
          """;

  /**
   * What the source has shown of the days; and of the rows it shows, which the bank may have dated
   * anew, as far back as it does so. Rows of one identity: those of the days first. Served by the
   * indexes mutation_sighting_by_day and mutation_sighting_pkey.
   *
   * @param days that are whole, or null when none is
   */
  static Map<String, List<StoredRow>> find(
      Handle handle,
      UUID accountId,
      StatementSource source,
      Days days,
      Days reach,
      Collection<String> keys) {
    return handle
        .createQuery(days == null ? OF_KEYS : OF_DAYS_AND_KEYS)
        .bind("account", accountId)
        .bind("source", source.name())
        .bind("from", days == null ? null : days.from())
        .bind("to", days == null ? null : days.to())
        .bind("since", reach.from())
        .bind("until", reach.to())
        .bindArray("keys", String.class, keys)
        .mapTo(StoredRow.class)
        .collect(Collectors.groupingBy(StoredRow::identityKey));
  }

  /** Days, both included. */
  record Days(LocalDate from, LocalDate to) {}
}
