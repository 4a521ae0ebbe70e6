package id.emall.core.privacy;

import id.emall.core.common.Actor;
import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What members agreed to, purpose by purpose, and the proof of it: which words, when, by which way
 * and from where. Nothing is agreed to by silence. Rows are only added; the newest counts.
 */
@ApplicationScoped
public class Consents {

  /** Of the words in the pages' texts; raised whenever they say something else. */
  public static final String TEXT_VERSION = "2026-11";

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;

  protected Consents() {}

  @Inject
  Consents(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  /** How it was said. */
  public enum Way {
    REGISTRATION,
    SITE,
    SMS
  }

  /**
   * What a member said last of a purpose.
   *
   * @param textVersion of the words that were shown
   * @param address the browser's network address, or null
   */
  public record Said(
      Purpose purpose, boolean given, String textVersion, Instant at, Way way, String address) {}

  /** All that the member ever said, newest first. */
  public List<Said> history(Actor member) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select purpose, given, text_version, at, way, address from consent
                    where member_id = :member order by at desc, id desc limit 200
                    """)
                .bind("member", member.requireMember().id())
                .mapTo(Said.class)
                .list());
  }

  /** Whether a member agrees to a purpose now. */
  public boolean has(UUID memberId, Purpose purpose) {
    return last(memberId, purpose).filter(Said::given).isPresent();
  }

  /**
   * Says of all free purposes what the member wants now; what does not change is not written.
   *
   * @param wanted the purposes agreed to
   * @param address the browser's network address, or null
   * @throws Refusal SIGN_IN_REQUIRED
   */
  @Transactional
  public void say(Actor actor, Set<Purpose> wanted, String address) {
    UUID member = actor.requireMember().id();
    lock(member);
    Arrays.stream(Purpose.values())
        .filter(Purpose::isFree)
        .filter(purpose -> has(member, purpose) != wanted.contains(purpose))
        .forEach(purpose -> write(member, purpose, wanted.contains(purpose), Way.SITE, address));
  }

  /** Somebody registered under the words that stood on the page. */
  @Transactional
  public void registered(UUID memberId, String address) {
    if (last(memberId, Purpose.TERMS).isEmpty()) {
      write(memberId, Purpose.TERMS, true, Way.REGISTRATION, address);
    }
  }

  /** Somebody wrote STOP: whoever has this number takes back what was agreed for text messages. */
  @Transactional
  public void stopped(UUID memberId) {
    lock(memberId);
    if (has(memberId, Purpose.OFFERS_SMS)) {
      write(memberId, Purpose.OFFERS_SMS, false, Way.SMS, null);
    }
  }

  private Optional<Said> last(UUID memberId, Purpose purpose) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select purpose, given, text_version, at, way, address from consent
                    where member_id = :member and purpose = :purpose
                    order by at desc, id desc limit 1
                    """)
                .bind("member", memberId)
                .bind("purpose", purpose)
                .mapTo(Said.class)
                .findOne());
  }

  /** One who says two things at once says them one after the other. */
  private void lock(UUID memberId) {
    jdbi.useHandle(handle -> AdvisoryLock.CONSENT.take(handle, memberId));
  }

  private void write(UUID memberId, Purpose purpose, boolean given, Way way, String address) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into consent (id, member_id, purpose, given, text_version, at, way, address)
                    values (:id, :member, :purpose, :given, :version, :now, :way, :address)
                    """)
                .bind("id", ids.next())
                .bind("member", memberId)
                .bind("purpose", purpose)
                .bind("given", given)
                .bind("version", TEXT_VERSION)
                .bind("now", clock.instant())
                .bind("way", way)
                .bind("address", address)
                .execute());
  }
}
