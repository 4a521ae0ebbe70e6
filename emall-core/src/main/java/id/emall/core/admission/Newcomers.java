package id.emall.core.admission;

import id.emall.core.member.MemberActivated;
import id.emall.core.member.RegistrationReleased;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.jdbi.v3.core.Jdbi;

/** Applications sent with a registration go its way. */
@ApplicationScoped
class Newcomers {

  private Jdbi jdbi;
  private Evaluations evaluations;

  protected Newcomers() {}

  @Inject
  Newcomers(Jdbi jdbi, Evaluations evaluations) {
    this.jdbi = jdbi;
    this.evaluations = evaluations;
  }

  /** After the others, so that a member is welcomed before the shop is. */
  void active(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) MemberActivated event) {
    evaluations.arrived(event.memberId());
  }

  void released(@Observes RegistrationReleased event) {
    jdbi.useHandle(
        handle ->
            handle.execute("delete from seller_application where member_id = ?", event.memberId()));
  }
}
