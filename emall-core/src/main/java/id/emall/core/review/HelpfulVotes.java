package id.emall.core.review;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** "This review helps": one word by each member, which can be taken back. */
@ApplicationScoped
public class HelpfulVotes {

  private Jdbi jdbi;
  private Clock clock;

  protected HelpfulVotes() {}

  @Inject
  HelpfulVotes(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * The member finds it helpful; saying so again changes nothing.
   *
   * @throws Refusal SIGN_IN_REQUIRED; NOT_FOUND when it is not shown; CONFLICT {@code review.own}
   */
  @Transactional
  public void helps(Actor actor, UUID reviewId) {
    UUID member = actor.requireMember().id();
    // The review first, as those lock it who remove it.
    UUID author =
        jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select member_id from review where id = :id and state = 'SHOWN'
                            for no key update
                            """)
                        .bind("id", reviewId)
                        .mapTo(UUID.class)
                        .findOne())
            .orElseThrow(() -> Refusal.notFound("review"));
    if (author.equals(member)) {
      throw Refusal.conflict("review.own");
    }
    int added =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into review_vote (review_id, member_id, at)
                        values (:review, :member, :at) on conflict do nothing
                        """)
                    .bind("review", reviewId)
                    .bind("member", member)
                    .bind("at", clock.instant())
                    .execute());
    count(reviewId, added);
  }

  /** The member takes it back. */
  @Transactional
  public void helpsNot(Actor actor, UUID reviewId) {
    UUID member = actor.requireMember().id();
    jdbi.useHandle(
        handle -> handle.execute("select 1 from review where id = ? for no key update", reviewId));
    int gone =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "delete from review_vote where review_id = ? and member_id = ?",
                    reviewId,
                    member));
    count(reviewId, -gone);
  }

  private void count(UUID reviewId, int more) {
    if (more != 0) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "update review set helpful = helpful + ? where id = ?", more, reviewId));
    }
  }

  /** Which of these reviews the actor finds helpful. */
  public Set<UUID> of(Actor actor, Collection<UUID> reviewIds) {
    return actor
        .memberId()
        .filter(member -> !reviewIds.isEmpty())
        .map(
            member ->
                jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery(
                                """
                                select review_id from review_vote
                                where member_id = :member and review_id = any(:reviews)
                                """)
                            .bind("member", member)
                            .bindArray("reviews", UUID.class, reviewIds)
                            .mapTo(UUID.class)
                            .set()))
        .orElse(Set.of());
  }
}
