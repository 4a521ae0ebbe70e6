package id.emall.core.notice.mail;

import id.emall.core.common.Actor;
import id.emall.core.common.TextArray;
import id.emall.core.member.Members;
import id.emall.core.member.account.EmailChangeAsked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Addresses that send mail back. After two different mails none is sent there any more, because
 * receivers think ill of who keeps writing to addresses that are not there. It is lifted when the
 * member says that the address is right; another address starts afresh. Addresses behind which no
 * member is have nobody to say so, and servers err: after a month one mail is tried again.
 */
@ApplicationScoped
public class RefusingAddresses {

  private static final int BOUNCES_TO_SUSPEND = 2;
  private static final Duration SUSPENDED_FOR = Duration.ofDays(30);

  private Jdbi jdbi;
  private Clock clock;
  private Members members;

  protected RefusingAddresses() {}

  @Inject
  RefusingAddresses(Jdbi jdbi, Clock clock, Members members) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.members = members;
  }

  /**
   * What is known against an address.
   *
   * @param reason what the last mail server said
   * @param suspended whether nothing is sent there any more
   */
  public record Trouble(String reason, Instant since, boolean suspended) {}

  /**
   * A member's own address.
   *
   * @param trouble empty when mail arrives
   */
  public record Own(String address, Optional<Trouble> trouble) {}

  /** The signed-in member's own address and what is known against it. */
  public Own ofOwn(Actor actor) {
    String address = email(actor);
    return new Own(address, trouble(address));
  }

  private Optional<Trouble> trouble(String address) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select reason, since, coalesce(suspended_at > :past, false) as suspended
                    from refusing_address where address = :address::citext
                    """)
                .bind("address", address)
                .bind("past", clock.instant().minus(SUSPENDED_FOR))
                .mapTo(Trouble.class)
                .findOne());
  }

  /** Takes the member's word that the own address is right: mail goes there again. */
  @Transactional
  public void trustOwn(Actor actor) {
    forget(email(actor));
  }

  /** Takes a member's word as well for an address that is to become theirs. */
  void wished(@Observes EmailChangeAsked event) {
    forget(event.wished());
  }

  private void forget(String address) {
    jdbi.useHandle(
        handle ->
            handle.execute("delete from refusing_address where address = ?::citext", address));
  }

  private String email(Actor actor) {
    return members.find(actor.requireMember().id()).orElseThrow().email();
  }

  /** Which of these addresses get no mail, in lower case. */
  public Set<String> suspended(Collection<String> addresses) {
    if (addresses.isEmpty()) {
      return Set.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select lower(address::text) from refusing_address
                    where address = any(:addresses::citext[]) and suspended_at > :past
                    """)
                .bind("past", clock.instant().minus(SUSPENDED_FOR))
                .bind("addresses", TextArray.of(List.copyOf(addresses), address -> address))
                .mapTo(String.class)
                .collect(Collectors.toSet()));
  }

  /** Whether an address is among those of {@link #suspended}. */
  public static boolean isAmong(Set<String> suspended, String address) {
    return !suspended.isEmpty() && suspended.contains(address.toLowerCase(Locale.ROOT));
  }

  /**
   * Writes down that one more mail came back because of its address.
   *
   * @return whether that was one too many, just now
   */
  boolean note(Handle handle, String address, String reason) {
    return handle
        .createQuery(
            """
            insert into refusing_address (address, bounces, reason, since)
            values (:address::citext, 1, :reason, :now)
            on conflict (address) do update
            set bounces = refusing_address.bounces + 1, reason = excluded.reason,
              suspended_at = case when refusing_address.bounces + 1 >= :most then excluded.since end
            returning bounces = :most
            """)
        .bind("address", address)
        .bind("reason", reason)
        .bind("now", clock.instant())
        .bind("most", BOUNCES_TO_SUSPEND)
        .mapTo(Boolean.class)
        .one();
  }
}
