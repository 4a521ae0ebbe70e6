package id.emall.core.member.office;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.factor.FactorChanged;
import id.emall.core.member.factor.FreshProof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Binds operators' accounts at their offices to those they have here. No account is ever made. */
@ApplicationScoped
public class OfficeAccounts {

  private static final String MEMBER = "member";

  private OfficeAccountRows rows;
  private Offices offices;
  private FreshProof fresh;
  private AuditLog audit;
  private Event<FactorChanged> changes;

  protected OfficeAccounts() {}

  @Inject
  OfficeAccounts(
      OfficeAccountRows rows,
      Offices offices,
      FreshProof fresh,
      AuditLog audit,
      Event<FactorChanged> changes) {
    this.rows = rows;
    this.offices = offices;
    this.fresh = fresh;
    this.audit = audit;
    this.changes = changes;
  }

  /** The operator's own. */
  public List<OfficeAccount> mine(Actor actor) {
    return rows.of(actor.requireOperator().id());
  }

  /**
   * @throws Refusal {@code proof-required}; NOT_FOUND {@code office.not-found}
   */
  @Transactional
  public void unbind(Actor actor, UUID id) {
    UUID member = actor.requireOperator().id();
    fresh.require(actor);
    String provider = rows.unbind(member, id).orElseThrow(() -> Refusal.notFound("office"));
    audit.write(actor, "office.unbind", MEMBER, member, Map.of("provider", provider), Map.of());
    tell(member, FactorChanged.What.OFFICE_UNBOUND, provider);
  }

  /**
   * Binds for an operator who went to the provider from the own account.
   *
   * @throws Refusal CONFLICT {@code office.taken}
   */
  @Transactional
  public void bind(Actor actor, String provider, String subject) {
    UUID member = actor.requireOperator().id();
    fresh.require(actor);
    if (!rows.bind(provider, subject, member)) {
      throw Refusal.conflict("office.taken");
    }
    audit.write(actor, "office.bind", MEMBER, member, Map.of(), Map.of("provider", provider));
    tell(member, FactorChanged.What.OFFICE_BOUND, provider);
  }

  /** Whose account this is. */
  @Transactional
  public Optional<UUID> memberOf(String provider, String subject) {
    return rows.use(provider, subject);
  }

  private void tell(UUID member, FactorChanged.What what, String provider) {
    changes.fire(new FactorChanged(member, what, 0, offices.title(provider)));
  }
}
