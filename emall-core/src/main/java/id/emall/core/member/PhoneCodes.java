package id.emall.core.member;

import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.Chance;
import id.emall.core.common.FieldError;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Codes of six digits that prove a phone, each for one purpose. They count for ten minutes, five
 * tries and one success, however many tries come at once; of those that a signed-in member or a
 * registration asks for, the newest alone.
 */
@ApplicationScoped
public class PhoneCodes {

  static final int TRIES = 5;
  private static final String SIGNED_FOR = "phone-code";
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int PER_DAY = 5;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private Chance chance;
  private Vault vault;
  private Event<Object> events;

  protected PhoneCodes() {}

  @Inject
  PhoneCodes(Jdbi jdbi, Clock clock, Ids ids, Chance chance, Vault vault, Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.chance = chance;
    this.vault = vault;
    this.events = events;
  }

  private record Sent(int day, Instant last) {}

  private record Tried(UUID id, UUID memberId, String phone, String codeHash) {}

  /** What a code is for. One for this opens nothing else. */
  public enum Purpose {
    /** Proves the phone of a registration. */
    CONFIRM_PHONE,
    /** Proves the phone that a member wishes to have from now on. */
    CHANGE_PHONE,
    /** Lets somebody who forgot the password choose another. */
    RESET_PASSWORD
  }

  /** What became of a try. */
  public sealed interface Answer {

    /**
     * The code is right and may be spent once.
     *
     * @param phone the one it was sent to
     */
    record Right(UUID codeId, UUID memberId, String phone) implements Answer {}

    record Wrong() implements Answer {}

    /** There is no code that could be tried: none, too old, spent, or tried too often. */
    record None() implements Answer {}
  }

  /**
   * Issues a code and has it sent.
   *
   * @throws Refusal TOO_MANY {@code code.wait} within a minute of the last to this phone for this
   *     purpose, {@code code.too-many} after five in a day
   */
  @Transactional
  public void issue(Purpose purpose, UUID memberId, String phone, String language) {
    Optional<Refusal> tooMany = tooMany(purpose, phone, clock.instant());
    if (tooMany.isPresent()) {
      throw tooMany.get();
    }
    write(ids.next(), purpose, memberId, phone, language);
  }

  /**
   * As {@link #issue}, under an id by which the code alone is tried, so that what others ask for
   * does not take it away; does nothing where that would be refused.
   */
  @Transactional
  public void issueQuietly(
      UUID codeId, Purpose purpose, UUID memberId, String phone, String language) {
    if (tooMany(purpose, phone, clock.instant()).isEmpty()) {
      write(codeId, purpose, memberId, phone, language);
    }
  }

  private void write(UUID id, Purpose purpose, UUID memberId, String phone, String language) {
    Instant now = clock.instant();
    String code = "%06d".formatted(chance.below(1_000_000));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into one_time_code
                      (id, member_id, purpose, phone, code_hash, issued_at, expires_at)
                    values (:id, :member, :purpose, :phone, :hash, :now, :expires)
                    """)
                .bind("id", id)
                .bind("member", memberId)
                .bind("purpose", purpose)
                .bind("phone", phone)
                .bind("hash", hash(purpose, memberId, phone, code))
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .execute());
    events.fire(new PhoneCodeIssued(memberId, purpose, code, phone, language));
  }

  /** Text messages cost money and annoy whoever owns the phone, so the phone is what is counted. */
  private Optional<Refusal> tooMany(Purpose purpose, String phone, Instant now) {
    Sent sent =
        jdbi.withHandle(
            handle -> {
              AdvisoryLock.PHONE_CODE.take(handle, phone);
              return handle
                  .createQuery(
                      """
                      select count(*)::int as day, max(issued_at) as last from one_time_code
                      where phone = :phone and purpose = :purpose and issued_at > :since
                      """)
                  .bind("phone", phone)
                  .bind("purpose", purpose)
                  .bind("since", now.minus(Duration.ofDays(1)))
                  .mapTo(Sent.class)
                  .one();
            });
    if (sent.day() >= PER_DAY) {
      return Optional.of(Refusal.tooMany("code.too-many", PER_DAY));
    }
    if (sent.last() == null || !sent.last().isAfter(now.minus(PAUSE))) {
      return Optional.empty();
    }
    long seconds = Duration.between(now, sent.last().plus(PAUSE)).toSeconds();
    return Optional.of(Refusal.tooMany("code.wait", seconds));
  }

  /**
   * The digits of a code as people type it.
   *
   * @throws Refusal INVALID {@code code} when it cannot be one; no try is spent
   */
  public static String typed(String text) {
    String code = text == null ? "" : text.replaceAll("[\\s-]", "");
    if (!code.matches("\\d{6}")) {
      throw Refusal.invalid(new FieldError("code", "code.malformed"));
    }
    return code;
  }

  /** Spends one try of the newest code, kept even when the caller is refused afterwards. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Answer attempt(Purpose purpose, UUID memberId, String typed) {
    return attempt(
        """
        (select id from one_time_code where member_id = :key and purpose = :purpose
          order by issued_at desc, id desc limit 1)
        """,
        purpose,
        memberId,
        typed);
  }

  /** As {@link #attempt}, of the code that was issued under this id. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Answer attemptOf(UUID codeId, Purpose purpose, String typed) {
    return attempt(":key", purpose, codeId, typed);
  }

  private Answer attempt(String which, Purpose purpose, UUID key, String typed) {
    Optional<Tried> tried =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update one_time_code set attempts = attempts + 1
                        where id = %s and purpose = :purpose
                          and used_at is null and expires_at > :now and attempts < :tries
                        returning id, member_id, phone, code_hash
                        """
                            .formatted(which))
                    .bind("key", key)
                    .bind("purpose", purpose)
                    .bind("now", clock.instant())
                    .bind("tries", TRIES)
                    .mapTo(Tried.class)
                    .findOne());
    return tried.map(row -> judge(row, purpose, typed)).orElseGet(Answer.None::new);
  }

  private Answer judge(Tried tried, Purpose purpose, String typed) {
    String text = signed(purpose, tried.memberId(), tried.phone(), typed);
    boolean right = vault.isSigned(SIGNED_FOR, text, HexFormat.of().parseHex(tried.codeHash()));
    return right
        ? new Answer.Right(tried.id(), tried.memberId(), tried.phone())
        : new Answer.Wrong();
  }

  /** Whether the code was still there to be spent; true for one caller only. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean spend(Answer.Right right) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "update one_time_code set used_at = :now where id = :id and used_at is null")
                    .bind("now", clock.instant())
                    .bind("id", right.codeId())
                    .execute())
        == 1;
  }

  /** Keyed, because a million codes are hashed in no time. */
  private String hash(Purpose purpose, UUID memberId, String phone, String code) {
    return HexFormat.of().formatHex(vault.sign(SIGNED_FOR, signed(purpose, memberId, phone, code)));
  }

  private static String signed(Purpose purpose, UUID memberId, String phone, String code) {
    return String.join("\n", purpose.name(), memberId.toString(), phone, code);
  }
}
