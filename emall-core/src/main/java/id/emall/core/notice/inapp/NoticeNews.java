package id.emall.core.notice.inapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * What is new since a reader last looked. Notices are committed in another order than they are
 * written, so a reader who asks for what follows the newest known would miss some. A mark is
 * therefore the oldest transaction that was still open when one looked: whatever was not visible
 * then is of that transaction or a later one. What was open for long is found twice; the id tells.
 */
@ApplicationScoped
public class NoticeNews {

  /** Found at once for all members; far more than are written between two looks. */
  private static final int MOST = 1000;

  /** Found for a member who comes back. */
  private static final int MOST_MISSED = 20;

  private static final String MARK = "[0-9]{1,19}";

  private Jdbi jdbi;

  protected NoticeNews() {}

  @Inject
  NoticeNews(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A notice for a page that is open.
   *
   * @param link a path of the site, or null
   * @param unread how many of the member's notices are, at most {@link Notices#COUNTED_MOST}
   */
  public record Fresh(UUID id, UUID memberId, String title, String link, int unread) {}

  /**
   * What was found.
   *
   * @param mark from where to look next
   * @param fresh oldest first
   */
  public record Found(String mark, List<Fresh> fresh) {

    public Found {
      fresh = List.copyOf(fresh);
    }
  }

  /**
   * News of these members since a mark, in one statement.
   *
   * @param mark of an earlier look, or null to get one
   */
  public Found since(String mark, Set<UUID> members) {
    return find(mark, members, MOST);
  }

  /**
   * The newest a member has missed since a mark that came from outside; one that cannot be read
   * counts as none.
   */
  public Found missed(String mark, UUID member) {
    String known = mark != null && mark.matches(MARK) ? mark : null;
    return find(known, Set.of(member), MOST_MISSED);
  }

  private record Row(
      String mark, UUID id, UUID memberId, String title, String link, Integer unread) {}

  private Found find(String mark, Collection<UUID> members, int most) {
    List<Row> rows = jdbi.withHandle(handle -> query(handle, mark, members, most));
    return new Found(
        rows.getFirst().mark(),
        rows.reversed().stream()
            .filter(row -> row.id() != null)
            .map(row -> new Fresh(row.id(), row.memberId(), row.title(), row.link(), row.unread()))
            .toList());
  }

  /** Where the database was moved to another server, old rows may name transactions to come. */
  private static List<Row> query(Handle handle, String mark, Collection<UUID> members, int most) {
    try (Query query =
        handle.createQuery(
            """
            with look as materialized (select pg_current_snapshot() as seen)
            select pg_snapshot_xmin(look.seen)::text as mark, n.*
            from look left join lateral (
              select id, member_id, title, link,
                (select count(*) from
                  (select from notice u where u.member_id = f.member_id and u.read_at is null limit :counted) c)
                  as unread
              from notice f
              where tx >= cast(:mark as xid8) and tx < pg_snapshot_xmax(look.seen) and member_id = any(:members)
              order by created_at desc, id desc limit :most) n on true
            """)) {
      return query
          .bind("mark", mark)
          .bind("counted", Notices.COUNTED_MOST)
          .bind("most", most)
          .bindArray("members", UUID.class, members)
          .mapTo(Row.class)
          .list();
    }
  }
}
