package id.emall.core.member.office;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.EmailAddress;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
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
  private Members members;
  private FreshProof fresh;
  private AuditLog audit;
  private Event<FactorChanged> changes;

  protected OfficeAccounts() {}

  @Inject
  OfficeAccounts(
      OfficeAccountRows rows,
      Offices offices,
      Members members,
      FreshProof fresh,
      AuditLog audit,
      Event<FactorChanged> changes) {
    this.rows = rows;
    this.offices = offices;
    this.members = members;
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
   * Lets a colleague's account at an office be bound when it first signs in with this address,
   * which the office must have verified.
   *
   * @throws Refusal FORBIDDEN without the right {@link Right#OPERATORS}; {@code proof-required};
   *     NOT_FOUND {@code member.not-found} for who is no operator; INVALID for {@code email}
   */
  @Transactional
  public void invite(Actor actor, String provider, UUID memberId, String email) {
    Actor.Member by = actor.requireOperator(Right.OPERATORS);
    fresh.require(actor);
    offices.require(provider);
    members
        .find(memberId)
        .filter(member -> member.role() == Actor.Role.OPERATOR)
        .filter(member -> member.state() == MemberView.State.ACTIVE)
        .orElseThrow(() -> Refusal.notFound(MEMBER));
    String address =
        EmailAddress.read(email == null ? "" : email)
            .orElseThrow(() -> Refusal.invalid(new FieldError("email", "email.malformed")));
    rows.invite(provider, address, memberId, by.id());
    audit.write(actor, "office.invite", MEMBER, memberId, Map.of(), Map.of("provider", provider));
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

  /** Whose account this is; one that was invited is bound now. */
  @Transactional
  public Optional<UUID> memberOf(String provider, String subject, String email) {
    return rows.use(provider, subject)
        .or(() -> Optional.ofNullable(email).flatMap(known -> takeUp(provider, subject, known)));
  }

  private Optional<UUID> takeUp(String provider, String subject, String email) {
    Optional<UUID> member =
        rows.takeUp(provider, email).filter(id -> rows.bind(provider, subject, id));
    member.ifPresent(
        id -> {
          audit.write(
              new Actor.System("office"),
              "office.bind",
              MEMBER,
              id,
              Map.of(),
              Map.of("provider", provider));
          tell(id, FactorChanged.What.OFFICE_BOUND, provider);
        });
    return member;
  }

  private void tell(UUID member, FactorChanged.What what, String provider) {
    changes.fire(new FactorChanged(member, what, 0, offices.title(provider)));
  }
}
