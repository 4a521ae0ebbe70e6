package id.emall.core.member;

import id.emall.core.common.Actor;
import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.BrokenConstraint;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Writes member rows. */
@ApplicationScoped
class MemberRows {

  /** After so long an unconfirmed registration gives its user name and e-mail address free. */
  static final Duration UNCONFIRMED_LIFE = Duration.ofMinutes(30);

  private Jdbi jdbi;
  private Clock clock;
  private MediaStore media;
  private Event<Object> events;

  protected MemberRows() {}

  @Inject
  MemberRows(Jdbi jdbi, Clock clock, MediaStore media, Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.media = media;
    this.events = events;
  }

  /** A member that stands in the way of a registration. */
  record Holder(
      UUID id,
      boolean sameUsername,
      boolean sameEmail,
      String passwordHash,
      MemberView.State state,
      Instant registeredAt) {

    boolean stale(Instant now) {
      return state == MemberView.State.AWAITING_PHONE
          && registeredAt.isBefore(now.minus(UNCONFIRMED_LIFE));
    }
  }

  /**
   * Who holds the user name or the e-mail address, or may still get the address back. Registrations
   * with one address go one after the other, or two at once would tell by an error that it was
   * unknown.
   */
  List<Holder> holders(String username, String email) {
    return jdbi.withHandle(
        handle -> {
          AdvisoryLock.REGISTRATION.take(handle, email.toLowerCase(Locale.ROOT));
          return handle
              .createQuery(
                  """
                  select id, username = :username::citext as same_username,
                    coalesce(claimed_email, email) = :email::citext
                      or username <> :username::citext as same_email,
                    password_hash, state, registered_at
                  from member where username = :username::citext or email = :email::citext
                    or id in (select member_id from one_time_link
                      where purpose = 'UNDO_EMAIL' and lower(aim) = lower(:email) and used_at is null
                        and expires_at > :now)
                  for update
                  """)
              .bind("now", clock.instant())
              .bind("username", username)
              .bind("email", email)
              .mapTo(Holder.class)
              .list();
        });
  }

  /** Keeps a registration whose e-mail address is somebody else's; it can never become active. */
  void insertDecoy(UUID id, RegistrationChecks.Person person, String passwordHash) {
    insert(
        id,
        person.withEmail("~" + id),
        passwordHash,
        MemberView.State.AWAITING_PHONE,
        Actor.Role.BUYER);
    jdbi.useHandle(
        handle ->
            handle.execute("update member set claimed_email = ? where id = ?", person.email(), id));
  }

  /** Registrations that were never confirmed and still hold personal data, at most 500. */
  List<UUID> forgotten(Instant registeredBefore) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from member
                    where state = 'AWAITING_PHONE' and phone <> '' and registered_at < :before
                    limit 500
                    """)
                .bind("before", registeredBefore)
                .mapTo(UUID.class)
                .list());
  }

  /**
   * Empties a registration that was never confirmed: its names are free again, its personal data
   * gone. The row stays, because messages refer to it, and so do its codes, which count against
   * their phone.
   */
  @Transactional
  public void release(UUID id) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  update one_time_code set used_at = :now where member_id = :id and used_at is null
                  """)
              .bind("now", clock.instant())
              .bind("id", id)
              .execute();
          events.fire(new RegistrationReleased(id));
          media.abandon("member:" + id);
          handle
              .createUpdate(
                  """
                  update member set username = '~' || id, email = '~' || id, phone = '', name = '',
                    address = '', district_code = null, password_hash = '', claimed_email = null
                  where id = :id and state = 'AWAITING_PHONE'
                  """)
              .bind("id", id)
              .execute();
        });
  }

  /**
   * @throws Refusal INVALID when user name or e-mail address were taken at the same moment
   */
  void insert(
      UUID id,
      RegistrationChecks.Person person,
      String passwordHash,
      MemberView.State state,
      Actor.Role role) {
    try {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(
                      """
                      insert into member (id, username, email, phone, name, password_hash,
                        regency_code, district_code, address, language, state, role, registered_at, activated_at)
                      values (:id, :username, :email, :phone, :name, :hash, :regency, :district, :address,
                        :language, :state, :role, :now,
                        case when :state = 'ACTIVE' then :now::timestamptz end)
                      """)
                  .bind("id", id)
                  .bind("username", person.username())
                  .bind("email", person.email())
                  .bind("phone", person.phone())
                  .bind("name", person.name())
                  .bind("hash", passwordHash)
                  .bind("regency", person.regencyCode())
                  .bind("district", person.districtCode())
                  .bind("address", person.address())
                  .bind("language", person.language())
                  .bind("state", state)
                  .bind("role", role)
                  .bind("now", clock.instant())
                  .execute());
    } catch (UnableToExecuteStatementException e) {
      throw BrokenConstraint.name(e)
          .map(MemberRows::taken)
          .<RuntimeException>map(Refusal::invalid)
          .orElse(e);
    }
  }

  private static FieldError taken(String constraint) {
    return switch (constraint) {
      case "member_username_key" -> new FieldError("username", "username.taken");
      case "member_phone_active" -> new FieldError("phone", "phone.held");
      default -> new FieldError("email", "email.unusable");
    };
  }
}
