package id.emall.core.member;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Operators look after operators: invite them, say what they may and where, stop them. Nobody gives
 * what he does not have, outside his area, or to himself, and one who looks after operators in the
 * whole country always remains.
 */
@ApplicationScoped
public class OperatorStaffing {

  /** Matches no password. */
  private static final String NO_PASSWORD = "";

  private Jdbi jdbi;
  private Sessions sessions;
  private Ids ids;
  private Regions regions;
  private RegistrationChecks checks;
  private MemberRows rows;
  private OperatorPosts posts;
  private OperatorRoster roster;
  private OneTimeLinks links;
  private AuditLog audit;
  private Event<OperatorTold> tellings;

  protected OperatorStaffing() {}

  @Inject
  OperatorStaffing(
      Jdbi jdbi,
      Sessions sessions,
      Ids ids,
      Regions regions,
      RegistrationChecks checks,
      MemberRows rows,
      OperatorPosts posts,
      OperatorRoster roster,
      OneTimeLinks links,
      AuditLog audit,
      Event<OperatorTold> tellings) {
    this.jdbi = jdbi;
    this.sessions = sessions;
    this.ids = ids;
    this.regions = regions;
    this.checks = checks;
    this.rows = rows;
    this.posts = posts;
    this.roster = roster;
    this.links = links;
    this.audit = audit;
    this.tellings = tellings;
  }

  /** Somebody who is to become an operator, as typed. */
  public record Newcomer(String name, String username, String email, String phone) {}

  /**
   * What an operator works on and where, as chosen.
   *
   * @param area empty for the whole country, or the code of a province or regency
   */
  public record Post(String area, Set<OperatorKind> kinds) {}

  /**
   * Invites somebody, who sets a password by a link that comes by mail, good for three days.
   *
   * @return the new member's id
   * @throws Refusal INVALID with an error for each wrong field
   */
  @Transactional
  public UUID invite(Actor actor, Newcomer newcomer, Post post) {
    Actor.Member by = actor.requireOperator(Right.OPERATORS);
    roster.lock();
    Checks found = new Checks();
    String name = found.text("name", newcomer.name(), 2, 100);
    String user = checks.username(found, newcomer.username());
    String mail = checks.email(found, newcomer.email());
    String phone = checks.phone(found, newcomer.phone());
    check(found, by, post);
    found.refuse();
    UUID id = ids.next();
    RegistrationChecks.Person person =
        new RegistrationChecks.Person(
            name, user, "", mail, phone, seat(post.area()), null, "", "id");
    rows.insert(id, person, NO_PASSWORD, MemberView.State.SUSPENDED, Actor.Role.OPERATOR);
    posts.invite(id, post.area(), post.kinds());
    audit.write(by, "operator.invite", "member", id, Map.of(), told(post));
    send(id, mail);
    return id;
  }

  /**
   * Sends another link to somebody who has not set a password yet; the one before opens nothing.
   *
   * @throws Refusal NOT_FOUND when there is none in the own area; CONFLICT {@code
   *     operator.accepted}; TOO_MANY {@code operator.invited-just-now} (minutes)
   */
  @Transactional
  public void inviteAgain(Actor actor, UUID id) {
    OperatorView operator = roster.requireBelow(actor, id);
    if (operator.acceptedAt() != null) {
      throw Refusal.conflict("operator.accepted");
    }
    Duration pause = links.pause(OneTimeLinks.Purpose.INVITE_OPERATOR, id);
    if (pause.isPositive()) {
      throw Refusal.tooMany("operator.invited-just-now", pause.toMinutes() + 1);
    }
    links.withdraw(OneTimeLinks.Purpose.INVITE_OPERATOR, id);
    audit.write(actor, "operator.invite-again", "member", id, Map.of(), Map.of());
    send(id, operator.email());
  }

  /**
   * Says what an operator works on and where.
   *
   * @throws Refusal NOT_FOUND when there is none in the own area; INVALID for {@code area} and
   *     {@code kinds}; CONFLICT {@code operator.oneself}, {@code operator.beyond-own}, {@code
   *     operator.last}
   */
  @Transactional
  public void change(Actor actor, UUID id, Post post) {
    OperatorView before = roster.requireBelow(actor, id);
    Checks found = new Checks();
    check(found, actor.requireOperator(Right.OPERATORS), post);
    found.refuse();
    posts.put(id, post.area(), post.kinds());
    requireHead();
    audit.write(
        actor,
        "operator.change",
        "member",
        id,
        told(new Post(before.area(), Set.copyOf(before.kinds()))),
        told(post));
    tellings.fire(new OperatorTold(id, OperatorTold.What.CHANGED, null));
  }

  /**
   * Stops an operator; who is only invited can no longer accept.
   *
   * @param reason 5 to 300 characters, kept in the audit log
   * @throws Refusal as {@link #change}; INVALID {@code reason}; CONFLICT {@code
   *     operator.state-changed}
   */
  @Transactional
  public void suspend(Actor actor, UUID id, String reason) {
    OperatorView before = roster.requireBelow(actor, id);
    String why = Checks.requireReason(reason);
    if (before.acceptedAt() == null) {
      links.withdraw(OneTimeLinks.Purpose.INVITE_OPERATOR, id);
    } else {
      move(id, MemberView.State.ACTIVE, MemberView.State.SUSPENDED);
    }
    requireHead();
    sessions.endAll(id);
    audit.write(actor, "operator.suspend", "member", id, Map.of(), Map.of("reason", why));
    tellings.fire(new OperatorTold(id, OperatorTold.What.SUSPENDED, null));
  }

  /**
   * Lets a stopped operator go on.
   *
   * @param reason 5 to 300 characters, kept in the audit log
   * @throws Refusal as {@link #suspend}; CONFLICT {@code operator.not-accepted} for who never set a
   *     password and needs another link
   */
  @Transactional
  public void reinstate(Actor actor, UUID id, String reason) {
    OperatorView before = roster.requireBelow(actor, id);
    String why = Checks.requireReason(reason);
    if (before.acceptedAt() == null) {
      throw Refusal.conflict("operator.not-accepted");
    }
    move(id, MemberView.State.SUSPENDED, MemberView.State.ACTIVE);
    audit.write(actor, "operator.reinstate", "member", id, Map.of(), Map.of("reason", why));
    tellings.fire(new OperatorTold(id, OperatorTold.What.REINSTATED, null));
  }

  private void check(Checks found, Actor.Member by, Post post) {
    boolean known =
        post.area().isEmpty()
            || regions.find(post.area()).isPresent()
            || regions.provinces().stream().anyMatch(p -> p.code().equals(post.area()));
    found.that(known && by.covers(post.area()), "area", "operator.area");
    found.that(!post.kinds().isEmpty(), "kinds", "operator.kinds");
    found.that(
        by.rights().containsAll(OperatorKind.rights(post.kinds())), "kinds", "operator.beyond-own");
    found.that(
        post.area().isEmpty() || post.kinds().stream().allMatch(OperatorKind::local),
        "kinds",
        "operator.national-only");
  }

  private void requireHead() {
    if (roster.heads() == 0) {
      throw Refusal.conflict("operator.last");
    }
  }

  private void move(UUID id, MemberView.State from, MemberView.State to) {
    int moved =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate("update member set state = :to where id = :id and state = :from")
                    .bind("to", to)
                    .bind("from", from)
                    .bind("id", id)
                    .execute());
    if (moved == 0) {
      throw Refusal.conflict("operator.state-changed");
    }
  }

  private void send(UUID id, String mail) {
    String token = links.issue(OneTimeLinks.Purpose.INVITE_OPERATOR, id, mail, null);
    tellings.fire(new OperatorTold(id, OperatorTold.What.INVITED, token));
  }

  /** Where an operator is taken to sit: in the office's regency, or the first of its province. */
  private String seat(String area) {
    return regions
        .find(area)
        .map(Regency::code)
        .or(() -> regions.regenciesOf(area).stream().findFirst().map(Regency::code))
        .orElse(Operators.OFFICE_REGENCY);
  }

  private static Map<String, String> told(Post post) {
    return Map.of(
        "area",
        post.area(),
        "kinds",
        post.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
  }
}
