package id.emall.core.admission;

import id.emall.core.member.account.ProfileChanged;
import id.emall.core.member.account.ProfileChanging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * An applicant who changes name or place while a decision is waited for is judged anew: registries
 * were asked about the name, rules about the place. What an operator decides about the application
 * as it was seen before is then refused.
 */
@ApplicationScoped
class ChangedApplicants {

  private Jdbi jdbi;
  private Evaluations evaluations;

  protected ChangedApplicants() {}

  @Inject
  ChangedApplicants(Jdbi jdbi, Evaluations evaluations) {
    this.jdbi = jdbi;
    this.evaluations = evaluations;
  }

  /** A decision comes before the change or waits for it, as it locks in the same order. */
  void changing(@Observes ProfileChanging event) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from seller_application where member_id = :member
                    order by id for update
                    """)
                .bind("member", event.memberId())
                .mapTo(UUID.class)
                .list());
  }

  void changed(@Observes ProfileChanged event) {
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id from seller_application
                        where member_id = :member and state = 'SUBMITTED' for update
                        """)
                    .bind("member", event.memberId())
                    .mapTo(UUID.class)
                    .findOne())
        .ifPresent(evaluations::again);
  }
}
