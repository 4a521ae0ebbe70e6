package id.emall.core.member;

import id.emall.core.common.Actor;
import id.emall.core.common.BrokenConstraint;
import id.emall.core.common.Checks;
import id.emall.core.common.FieldError;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/**
 * How somebody becomes a member: register, get a code by SMS, type it. A user name may be told to
 * be taken. That an e-mail address is known is told to its holder by mail, at most once a day, and
 * to whoever typed it only once a phone is proven: until then such a registration, a decoy, answers
 * like any other. That a phone is known is told to whoever proves it.
 */
@ApplicationScoped
public class Registration {

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private RegistrationChecks checks;
  private Passwords passwords;
  private MemberRows rows;
  private EmailHolders holders;
  private PhoneCodes codes;
  private Activation activation;
  private SellerWishes sellerWishes;
  private Event<Object> events;

  protected Registration() {}

  @Inject
  public Registration(
      Jdbi jdbi,
      Clock clock,
      Ids ids,
      RegistrationChecks checks,
      Passwords passwords,
      MemberRows rows,
      EmailHolders holders,
      PhoneCodes codes,
      Activation activation,
      SellerWishes sellerWishes,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.checks = checks;
    this.passwords = passwords;
    this.rows = rows;
    this.holders = holders;
    this.codes = codes;
    this.activation = activation;
    this.sellerWishes = sellerWishes;
    this.events = events;
  }

  private record Waiting(UUID id, String phone, String language) {}

  /**
   * Registers a visitor and sends a code to the phone. An unconfirmed registration under the same
   * user name or e-mail address gives way after 30 minutes, or at once when the password is the
   * same: somebody who mistyped her phone begins anew.
   *
   * @return the id to confirm the phone with
   * @throws Refusal INVALID with an error for each wrong field; FORBIDDEN for a member; TOO_MANY
   *     when the phone got too many codes
   */
  @Transactional
  public UUID register(Actor actor, RegistrationForm form) {
    if (!(actor instanceof Actor.Visitor)) {
      throw Refusal.forbidden();
    }
    Checks found = new Checks();
    RegistrationChecks.Person person = checks.person(found, form);
    Optional<Consumer<UUID>> wish =
        Optional.ofNullable(form.seller()).map(seller -> sellerWishes.check(found, actor, seller));
    String hash = found.failed() ? "" : passwords.hash(person.password());
    List<MemberRows.Holder> inTheWay =
        rows.holders(person.username(), person.email()).stream()
            .filter(holder -> !gaveWay(holder, person))
            .toList();
    found.that(
        inTheWay.stream().noneMatch(MemberRows.Holder::sameUsername), "username", "username.taken");
    found.refuse();
    UUID id = ids.next();
    if (inTheWay.isEmpty()) {
      rows.insert(id, person, hash, MemberView.State.AWAITING_PHONE, Actor.Role.BUYER);
    } else {
      rows.insertDecoy(id, person, hash);
      inTheWay.stream()
          .map(MemberRows.Holder::id)
          .filter(holders::mayHear)
          .forEach(holder -> events.fire(new KnownEmailRegistered(holder)));
    }
    wish.ifPresent(wanted -> wanted.accept(id));
    codes.issue(PhoneCodes.Purpose.CONFIRM_PHONE, id, person.phone(), person.language());
    return id;
  }

  private boolean gaveWay(MemberRows.Holder holder, RegistrationChecks.Person person) {
    boolean sameTypist =
        holder.state() == MemberView.State.AWAITING_PHONE
            && holder.sameUsername()
            && holder.sameEmail()
            && person.password() != null
            && passwords.matches(person.password(), holder.passwordHash());
    if (sameTypist || holder.stale(clock.instant())) {
      rows.release(holder.id());
      return true;
    }
    return false;
  }

  /**
   * Sends another code; the one before stops counting. Does nothing for an id nobody waits under.
   *
   * @throws Refusal TOO_MANY {@code code.wait} (seconds) or {@code code.too-many}
   */
  @Transactional
  public void resendCode(UUID memberId) {
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id, phone, language from member
                        where id = :id and state = 'AWAITING_PHONE' and phone <> ''
                        """)
                    .bind("id", memberId)
                    .mapTo(Waiting.class)
                    .findOne())
        .ifPresent(
            member ->
                codes.issue(
                    PhoneCodes.Purpose.CONFIRM_PHONE,
                    member.id(),
                    member.phone(),
                    member.language()));
  }

  /**
   * Proves the phone; the member is active from then on and a seller's application goes its way.
   * Each call spends a try, whatever becomes of it.
   *
   * @throws Refusal INVALID {@code code.wrong}, or {@code code.expired} when there is no code that
   *     could be tried; CONFLICT {@code phone.held} when another member proved this phone, {@code
   *     email.held} when the e-mail address is another member's
   */
  public void confirmPhone(UUID memberId, String typed) {
    String code = PhoneCodes.typed(typed);
    switch (codes.attempt(PhoneCodes.Purpose.CONFIRM_PHONE, memberId, code)) {
      case PhoneCodes.Answer.None none -> throw refused("code.expired");
      case PhoneCodes.Answer.Wrong wrong -> throw refused("code.wrong");
      case PhoneCodes.Answer.Right right -> activate(memberId, right);
    }
  }

  private void activate(UUID memberId, PhoneCodes.Answer.Right right) {
    try {
      activation.activate(memberId, right);
    } catch (RuntimeException e) {
      boolean held =
          BrokenConstraint.name(e).filter(name -> name.equals("member_phone_active")).isPresent();
      throw held ? Refusal.conflict("phone.held") : e;
    }
  }

  private static Refusal refused(String code) {
    return Refusal.invalid(new FieldError("code", code));
  }
}
