package id.emall.core.admission;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who looks at which application, for a quarter of an hour from the last thing done there. */
@ApplicationScoped
class ApplicationTakes {

  static final Duration LIFE = Duration.ofMinutes(15);

  private Jdbi jdbi;
  private Clock clock;

  protected ApplicationTakes() {}

  @Inject
  ApplicationTakes(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Takes an application, or goes on with it. Of two at once one has it.
   *
   * @throws Refusal CONFLICT {@code application.taken} (name) while another has it
   */
  void take(Actor.Member by, UUID applicationId) {
    if (!write(by, applicationId, "where t.operator_id = :by or t.until <= :now")) {
      throw Refusal.conflict(
          "application.taken", current(applicationId).map(ApplicationFile.Take::name).orElse("-"));
    }
  }

  /** Takes it whoever has it. */
  void takeOver(Actor.Member by, UUID applicationId) {
    write(by, applicationId, "");
  }

  private boolean write(Actor.Member by, UUID applicationId, String unlessTaken) {
    Instant now = clock.instant();
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into application_take as t (application_id, operator_id, until)
                        values (:application, :by, :until)
                        on conflict (application_id) do update
                          set operator_id = excluded.operator_id, until = excluded.until %s
                        """
                            .formatted(unlessTaken))
                    .bind("application", applicationId)
                    .bind("by", by.id())
                    .bind("now", now)
                    .bind("until", now.plus(LIFE))
                    .execute())
        == 1;
  }

  /** Gives it free, if the operator has it. */
  void release(Actor.Member by, UUID applicationId) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from application_take where application_id = ? and operator_id = ?",
                applicationId,
                by.id()));
  }

  Optional<ApplicationFile.Take> current(UUID applicationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select t.operator_id, m.name, t.until
                    from application_take t join member m on m.id = t.operator_id
                    where t.application_id = :application and t.until > :now
                    """)
                .bind("application", applicationId)
                .bind("now", clock.instant())
                .mapTo(ApplicationFile.Take.class)
                .findOne());
  }
}
