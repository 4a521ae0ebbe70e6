package id.emall.core.media;

import id.emall.core.common.Actor;
import id.emall.core.common.AdvisoryLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The rows that tell what a file is and whose. */
@ApplicationScoped
class MediaRows {

  private static final int KNOWN_MOST = 20_000;

  /** Photos only: they never change. */
  private final Map<String, Row> known = new ConcurrentHashMap<>();

  private Jdbi jdbi;
  private Clock clock;

  protected MediaRows() {}

  @Inject
  MediaRows(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * @param bytes of the file as it was kept, before it was sealed
   */
  record Row(String contentType, long bytes, boolean secret, String uploadedBy) {}

  private record Count(int version, long many) {}

  Optional<Row> find(String id) {
    Row remembered = known.get(id);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Optional<Row> row =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select content_type, bytes, private as secret, uploaded_by
                        from media where id = :id
                        """)
                    .bind("id", id)
                    .mapTo(Row.class)
                    .findOne());
    row.filter(found -> !found.secret() && known.size() < KNOWN_MOST)
        .ifPresent(found -> known.put(id, found));
    return row;
  }

  /** Whether a file proves a payment and is no paper of a seller's. */
  boolean isProof(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    -- payment_claim_proof, seller_application_scan, seller_paper_scan
                    select exists (select 1 from payment_claim where proof_media_id = :id)
                      and not exists (select 1 from seller_application where scan_media_id = :id)
                      and not exists (select 1 from seller_paper where scan_media_id = :id)
                    """)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
  }

  /**
   * @param key that sealed it, or null
   */
  void insert(String id, Row row, Integer key) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into media
                      (id, content_type, bytes, private, uploaded_by, uploaded_at, sealed_with)
                    values (:id, :type, :bytes, :private, :by, :at, :key) on conflict (id) do nothing
                    """)
                .bind("id", id)
                .bind("type", row.contentType())
                .bind("bytes", row.bytes())
                .bind("private", row.secret())
                .bind("by", row.uploadedBy())
                .bind("at", clock.instant())
                .bind("key", key)
                .execute());
  }

  void giveTo(String owner, String id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update media set uploaded_by = :owner
                    where id = :id and private and uploaded_by = :visitor
                    """)
                .bind("owner", owner)
                .bind("id", id)
                .bind("visitor", Actor.VISITOR.label())
                .execute());
  }

  void abandon(String owner) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update media set uploaded_by = :visitor where private and uploaded_by = :owner")
                .bind("visitor", Actor.VISITOR.label())
                .bind("owner", owner)
                .execute());
  }

  /** A private file's row; photos are remembered, and stay. */
  void delete(String id) {
    jdbi.useHandle(handle -> handle.execute("delete from media where id = ? and private", id));
  }

  /** Until the transaction ends nobody else writes or throws away this file. */
  void lock(String id) {
    jdbi.useHandle(handle -> AdvisoryLock.MEDIA.take(handle, id));
  }

  /** How many private files there are by the key that sealed them; 0 for those not sealed. */
  Map<Integer, Long> byKey() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sealed_with, 0) as version, count(*) as many
                    from media where private group by 1
                    """)
                .mapTo(Count.class)
                .stream()
                .collect(Collectors.toMap(Count::version, Count::many)));
  }

  /** Private files that another key sealed, or none, behind an id. */
  List<String> sealedOtherwise(int key, String behind, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from media
                    where private and sealed_with is distinct from :key and id > :behind
                    order by id limit :most
                    """)
                .bind("key", key)
                .bind("behind", behind)
                .bind("most", most)
                .mapTo(String.class)
                .list());
  }

  /** False when there is no such private file, or this key sealed it already. */
  boolean sealedWith(String id, int key) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update media set sealed_with = :key
                        where id = :id and private and sealed_with is distinct from :key
                        """)
                    .bind("key", key)
                    .bind("id", id)
                    .execute())
        == 1;
  }
}
