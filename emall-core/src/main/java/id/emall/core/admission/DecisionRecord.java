package id.emall.core.admission;

import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps why each application went where it went: what every rule found, by which version, and what
 * registries had said.
 */
@ApplicationScoped
class DecisionRecord {

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;

  protected DecisionRecord() {}

  @Inject
  DecisionRecord(Jdbi jdbi, Clock clock, Ids ids) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
  }

  /** Where an application went. */
  enum Outcome {
    APPROVED,
    RETURNED,
    REFUSED,
    /** To a person. */
    DESK,
    /** An accepted seller stays as she is. */
    KEPT
  }

  /**
   * Copies what is known of the application at this moment.
   *
   * @param policyVersion null when a person decided
   */
  void write(UUID applicationId, Outcome outcome, Actor by, String policyVersion) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into seller_decision (id, application_id, round, outcome, decided_by,
                      policy_version, findings, words, at)
                    select :id, a.id, a.round, :outcome, :by, :policy, a.findings, coalesce((
                      select jsonb_agg(jsonb_build_object('registry', registry, 'paper', paper,
                        'state', state, 'fields', fields, 'at', at) order by registry, paper)
                      from registry_look where application_id = a.id and round = a.round), '[]'), :now
                    from seller_application a where a.id = :application
                    """)
                .bind("id", ids.next())
                .bind("application", applicationId)
                .bind("outcome", outcome)
                .bind("by", by.label())
                .bind("policy", policyVersion)
                .bind("now", clock.instant())
                .execute());
  }
}
