package id.emall.core.notice.inapp;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What a member, whoever they are in the mall, reads of their own notices and does with them. */
@ApplicationScoped
public class Notices {

  /** Nobody is told a larger number of unread notices. */
  public static final int COUNTED_MOST = 100;

  private static final int PAGE = 20;

  private Jdbi jdbi;
  private Clock clock;

  protected Notices() {}

  @Inject
  Notices(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** How many are unread, at most {@value #COUNTED_MOST}; one look into an index. */
  public int unread(Actor actor) {
    UUID member = actor.requireMember().id();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from
                      (select from notice where member_id = :member and read_at is null limit :most) unread
                    """)
                .bind("member", member)
                .bind("most", COUNTED_MOST)
                .mapTo(Integer.class)
                .one());
  }

  /**
   * A member's own notices, newest first, twenty on a page.
   *
   * @param cursor from another page of the list, or null for the first
   */
  public Page<NoticeView> mine(Actor actor, String cursor) {
    UUID member = actor.requireMember().id();
    PageCut cut = PageCut.of("created_at", "id", false, PAGE, cursor);
    return cut.of(
        jdbi.withHandle(
            handle ->
                // Served by index notice_of_member.
                handle
                    .createQuery(
                        "select id, title, text, created_at, read_at from notice"
                            + " where member_id = :member"
                            + cut.place()
                            + " "
                            + cut.order()
                            + " limit :most")
                    .bind("member", member)
                    .bindMap(cut.values())
                    .mapTo(NoticeView.class)
                    .list()),
        NoticeView::createdAt,
        NoticeView::id);
  }

  /**
   * Marks a notice read.
   *
   * @return the path it leads to; empty when it leads nowhere
   * @throws Refusal NOT_FOUND {@code notice} when it is not the member's own
   */
  @Transactional
  public Optional<String> open(Actor actor, UUID noticeId) {
    UUID member = actor.requireMember().id();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update notice set read_at = coalesce(read_at, :now)
                    where id = :id and member_id = :member returning coalesce(link, '')
                    """)
                .bind("now", clock.instant())
                .bind("id", noticeId)
                .bind("member", member)
                .mapTo(String.class)
                .findOne()
                .map(link -> Optional.of(link).filter(path -> !path.isEmpty()))
                .orElseThrow(() -> Refusal.notFound("notice")));
  }

  /**
   * Marks all of a member's notices read.
   *
   * @param newest the newest one that was shown; what came later stays unread
   */
  @Transactional
  public void readUpTo(Actor actor, UUID newest) {
    UUID member = actor.requireMember().id();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update notice n set read_at = :now from notice newest
                    where newest.id = :newest and newest.member_id = :member
                      and n.member_id = :member and n.read_at is null
                      and (n.created_at, n.id) <= (newest.created_at, newest.id)
                    """)
                .bind("now", clock.instant())
                .bind("newest", newest)
                .bind("member", member)
                .execute());
  }
}
