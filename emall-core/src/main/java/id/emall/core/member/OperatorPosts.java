package id.emall.core.member;

import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Writes what operators work on, and where. */
@ApplicationScoped
class OperatorPosts {

  private Jdbi jdbi;
  private Clock clock;

  protected OperatorPosts() {}

  @Inject
  OperatorPosts(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * @param area as in {@link id.emall.core.common.Actor.Member#area()}
   */
  void put(UUID operator, String area, Set<OperatorKind> kinds) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into operator_post (member_id, area, kinds, since)
                    values (:id, :area, :kinds, :now)
                    on conflict (member_id)
                      do update set area = :area, kinds = :kinds, since = :now
                    """)
                .bind("id", operator)
                .bind("area", area)
                .bind("kinds", TextArray.of(kinds, OperatorKind::name))
                .bind("now", clock.instant())
                .execute());
  }
}
