package id.emall.core.member;

import id.emall.core.common.Chance;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Codes of six digits that prove a phone. The newest one counts: for ten minutes, five tries and
 * one success, however many tries come at once.
 */
@ApplicationScoped
class PhoneCodes {

  static final int TRIES = 5;
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

  private record Tried(UUID id, String codeHash) {}

  /** What became of a try. */
  sealed interface Answer {

    /** The code is right and may be spent once. */
    record Right(UUID codeId) implements Answer {}

    record Wrong() implements Answer {}

    /** There is no code that could be tried: none, too old, spent, or tried too often. */
    record None() implements Answer {}
  }

  /**
   * Issues a code and has it sent.
   *
   * @throws Refusal TOO_MANY {@code code.wait} within a minute of the last to this phone, {@code
   *     code.too-many} after five in a day
   */
  @Transactional
  public void issue(UUID memberId, String phone, String language) {
    Instant now = clock.instant();
    refuseTooMany(phone, now);
    String code = "%06d".formatted(chance.below(1_000_000));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into one_time_code
                      (id, member_id, purpose, phone, code_hash, issued_at, expires_at)
                    values (:id, :member, 'CONFIRM_PHONE', :phone, :hash, :now, :expires)
                    """)
                .bind("id", ids.next())
                .bind("member", memberId)
                .bind("phone", phone)
                .bind("hash", hash(memberId, code))
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .execute());
    events.fire(new PhoneCodeIssued(memberId, code, phone, language));
  }

  /** Text messages cost money and annoy whoever owns the phone, so the phone is what is counted. */
  private void refuseTooMany(String phone, Instant now) {
    Sent sent =
        jdbi.withHandle(
            handle -> {
              handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 1))", phone);
              return handle
                  .createQuery(
                      """
                      select count(*)::int as day, max(issued_at) as last
                      from one_time_code where phone = :phone and issued_at > :since
                      """)
                  .bind("phone", phone)
                  .bind("since", now.minus(Duration.ofDays(1)))
                  .mapTo(Sent.class)
                  .one();
            });
    if (sent.day() >= PER_DAY) {
      throw Refusal.tooMany("code.too-many", PER_DAY);
    }
    if (sent.last() != null && sent.last().isAfter(now.minus(PAUSE))) {
      throw Refusal.tooMany(
          "code.wait", Duration.between(now, sent.last().plus(PAUSE)).toSeconds());
    }
  }

  /** Spends one try of the newest code, kept even when the caller is refused afterwards. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Answer attempt(UUID memberId, String typed) {
    Optional<Tried> tried =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update one_time_code set attempts = attempts + 1
                        where id = (select id from one_time_code
                            where member_id = :member and purpose = 'CONFIRM_PHONE'
                            order by issued_at desc, id desc limit 1)
                          and used_at is null and expires_at > :now and attempts < :tries
                        returning id, code_hash
                        """)
                    .bind("member", memberId)
                    .bind("now", clock.instant())
                    .bind("tries", TRIES)
                    .mapTo(Tried.class)
                    .findOne());
    if (tried.isEmpty()) {
      return new Answer.None();
    }
    boolean right =
        MessageDigest.isEqual(
            tried.get().codeHash().getBytes(StandardCharsets.US_ASCII),
            hash(memberId, typed).getBytes(StandardCharsets.US_ASCII));
    return right ? new Answer.Right(tried.get().id()) : new Answer.Wrong();
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
  private String hash(UUID memberId, String code) {
    return HexFormat.of().formatHex(vault.sign("phone-code", memberId + "\n" + code));
  }
}
