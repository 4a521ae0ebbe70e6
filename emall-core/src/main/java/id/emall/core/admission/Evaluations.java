package id.emall.core.admission;

import id.emall.core.admission.DecisionRecord.Outcome;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.identity.Finding;
import id.emall.core.identity.rule.Course;
import id.emall.core.identity.rule.Policy;
import id.emall.core.identity.rule.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets the rules judge an application and the policy decide, once for each round. Where a registry
 * knows one of its papers it waits for {@link EvaluationWork}; else it is judged at once.
 */
@ApplicationScoped
class Evaluations {

  static final Actor POLICY = new Actor.System("seller-policy");

  /** On the operators' desk: papers of an accepted seller that are no longer in order. */
  static final String PAPERS_OF_SELLER = "seller.papers";

  private Jdbi jdbi;
  private Clock clock;
  private Dossiers dossiers;
  private RuleBook rules;
  private SellerPolicy policy;
  private SellerDecisions decisions;
  private DecisionRecord record;
  private WorkItems workItems;
  private Event<Object> events;

  protected Evaluations() {}

  @Inject
  Evaluations(
      Jdbi jdbi,
      Clock clock,
      Dossiers dossiers,
      RuleBook rules,
      SellerPolicy policy,
      SellerDecisions decisions,
      DecisionRecord record,
      WorkItems workItems,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.dossiers = dossiers;
    this.rules = rules;
    this.policy = policy;
    this.decisions = decisions;
    this.record = record;
    this.workItems = workItems;
    this.events = events;
  }

  private record Held(SellerApplicationView.State state, String language) {}

  /** An active member's application is there, if there is one. */
  void arrived(UUID memberId) {
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id from seller_application
                        where member_id = :member and state = 'SUBMITTED'
                        """)
                    .bind("member", memberId)
                    .mapTo(UUID.class)
                    .findOne())
        .ifPresent(
            id -> {
              events.fire(new SellerApplied(memberId));
              begin(id);
            });
  }

  /** What an application is judged by has changed. In the caller's transaction. */
  void again(UUID applicationId) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update seller_application set round = round + 1 where id = ?", applicationId));
    begin(applicationId);
  }

  /** There is something new to judge about an application. In the caller's transaction. */
  void begin(UUID applicationId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update seller_application set evaluate_at = :now, evaluate_since = :now,
                      evaluate_lease = null, evaluate_failures = 0
                    where id = :id
                    """)
                .bind("now", clock.instant())
                .bind("id", applicationId)
                .execute());
    Dossiers.Case known = dossiers.read(applicationId);
    if (dossiers.open(known).isEmpty()) {
      conclude(applicationId, known.round());
    }
  }

  /**
   * Judges and decides, unless somebody did so already or there is something newer to judge.
   *
   * @param round of what registries were asked about
   */
  @Transactional
  public void conclude(UUID applicationId, int round) {
    Optional<Held> held = hold(applicationId, round);
    if (held.isEmpty()) {
      return;
    }
    List<Finding> findings = judge(applicationId);
    switch (held.get().state()) {
      case SUBMITTED -> decide(applicationId, findings, held.get().language());
      case APPROVED -> lookAgain(applicationId, findings);
      case RETURNED, REFUSED -> {
        // A person was faster; what was found stays to be read.
      }
    }
  }

  private List<Finding> judge(UUID applicationId) {
    List<Finding> findings = rules.judge(dossiers.dossier(dossiers.read(applicationId)));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update seller_application set findings = :findings::jsonb, evaluate_at = null,
                      evaluate_lease = null
                    where id = :id
                    """)
                .bind("findings", Findings.write(findings))
                .bind("id", applicationId)
                .execute());
    return findings;
  }

  /** Until the end of the transaction nobody else decides about it. */
  private Optional<Held> hold(UUID applicationId, int round) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.state, m.language
                    from seller_application a join member m on m.id = a.member_id
                    where a.id = :id and a.round = :round and a.evaluate_at is not null
                    for update of a
                    """)
                .bind("id", applicationId)
                .bind("round", round)
                .mapTo(Held.class)
                .findOne());
  }

  private void decide(UUID applicationId, List<Finding> findings, String language) {
    Policy table = policy.policy();
    Course course = policy.automatic() ? table.decide(findings) : Course.DESK;
    switch (course) {
      case APPROVE -> decisions.approve(POLICY, applicationId, table.version());
      case REFUSE ->
          decisions.refuse(
              POLICY, applicationId, reason(table, findings, language), table.version());
      case DESK -> record.write(applicationId, Outcome.DESK, POLICY, table.version());
    }
  }

  private static String reason(Policy table, List<Finding> findings, String language) {
    return findings.stream()
        .filter(finding -> table.course(finding) == Course.REFUSE)
        .map(finding -> finding.say(language))
        .collect(Collectors.joining(" "));
  }

  /** Nothing is closed here: a seller whose papers are not in order is a person's to decide. */
  private void lookAgain(UUID applicationId, List<Finding> findings) {
    Policy table = policy.policy();
    boolean fine = table.decide(findings) == Course.APPROVE;
    record.write(applicationId, fine ? Outcome.KEPT : Outcome.DESK, POLICY, table.version());
    if (fine) {
      workItems.close(POLICY, PAPERS_OF_SELLER, applicationId);
    } else {
      String found =
          findings.stream()
              .filter(Finding::warns)
              .map(finding -> finding.say("id"))
              .collect(Collectors.joining(" "));
      workItems.raise(PAPERS_OF_SELLER, applicationId, found, Map.of());
    }
  }

  /**
   * For a race that the rules could not see: a paper's number was accepted with another seller in
   * the meantime, so a person looks.
   */
  @Transactional
  public void toTheDesk(UUID applicationId, int round) {
    if (hold(applicationId, round).isPresent()) {
      judge(applicationId);
      record.write(applicationId, Outcome.DESK, POLICY, policy.policy().version());
    }
  }
}
