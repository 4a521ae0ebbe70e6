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
   * For somebody who has a password.
   *
   * @param area as in {@link id.emall.core.common.Actor.Member#area()}
   */
  void put(UUID operator, String area, Set<OperatorKind> kinds) {
    write(operator, area, kinds, ":now");
  }

  /** For somebody who is to set a password first. */
  void invite(UUID operator, String area, Set<OperatorKind> kinds) {
    write(operator, area, kinds, "null");
  }

  /** Once made, a change leaves alone when the invitation was accepted. */
  private void write(UUID operator, String area, Set<OperatorKind> kinds, String accepted) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into operator_post (member_id, area, kinds, since, accepted_at)
                    values (:id, :area, :kinds, :now, %s)
                    on conflict (member_id)
                      do update set area = :area, kinds = :kinds, since = :now
                    """
                        .formatted(accepted))
                .bind("id", operator)
                .bind("area", area)
                .bind("kinds", TextArray.of(kinds, OperatorKind::name))
                .bind("now", clock.instant())
                .execute());
  }

  /** Whether this was the first time that the operator accepted. */
  boolean accept(UUID operator) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update operator_post set accepted_at = :now
                        where member_id = :id and accepted_at is null
                        """)
                    .bind("id", operator)
                    .bind("now", clock.instant())
                    .execute())
        == 1;
  }
}
