package id.emall.core.member.factor;

import id.emall.core.common.Chance;
import id.emall.core.common.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The secrets that members' apps make codes from. */
@ApplicationScoped
class TotpRows {

  /** A secret that nobody confirmed is not shown again for longer. */
  private static final Duration SETTING_UP = Duration.ofMinutes(30);

  private Jdbi jdbi;
  private Clock clock;
  private Chance chance;
  private Vault vault;

  protected TotpRows() {}

  @Inject
  TotpRows(Jdbi jdbi, Clock clock, Chance chance, Vault vault) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chance = chance;
    this.vault = vault;
  }

  private record Row(byte[] secretCipher, Instant begunAt, Instant confirmedAt) {}

  /** Since when the member's codes count, if they do. */
  Optional<Instant> confirmedAt(UUID memberId) {
    return row(memberId).map(Row::confirmedAt);
  }

  /** The secret being set up. */
  Optional<String> settingUp(UUID memberId) {
    return row(memberId)
        .filter(row -> row.confirmedAt() == null)
        .filter(row -> row.begunAt().isAfter(clock.instant().minus(SETTING_UP)))
        .map(row -> vault.decrypt(row.secretCipher()));
  }

  /**
   * Makes a secret in place of one that was never confirmed.
   *
   * @return false when the member has a confirmed one
   */
  boolean begin(UUID memberId) {
    String secret = Base32.encode(chance.bytes(Totp.SECRET_BYTES));
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into totp (member_id, secret_cipher, begun_at)
                        values (:member, :cipher, :now)
                        on conflict (member_id) do update
                        set secret_cipher = excluded.secret_cipher, begun_at = excluded.begun_at,
                          last_step = 0
                        where totp.confirmed_at is null
                        """)
                    .bind("member", memberId)
                    .bind("cipher", vault.encrypt(secret))
                    .bind("now", clock.instant())
                    .execute())
        == 1;
  }

  /** Whether the code is right, and confirms the secret being set up; true for one caller only. */
  boolean confirm(UUID memberId, String code) {
    Optional<String> secret = settingUp(memberId);
    OptionalLong step = secret.map(text -> stepOf(text, code)).orElse(OptionalLong.empty());
    return step.isPresent()
        && jdbi.withHandle(
                handle ->
                    handle
                        .createUpdate(
                            """
                            update totp set confirmed_at = :now, last_step = :step
                            where member_id = :member and confirmed_at is null and last_step < :step
                            """)
                        .bind("now", clock.instant())
                        .bind("step", step.getAsLong())
                        .bind("member", memberId)
                        .execute())
            == 1;
  }

  /**
   * Whether the code is right and its step, and every later one, was not used before. Of several at
   * once one alone wins.
   */
  boolean use(UUID memberId, String code) {
    Optional<Row> row = row(memberId).filter(known -> known.confirmedAt() != null);
    OptionalLong step =
        row.map(known -> stepOf(vault.decrypt(known.secretCipher()), code))
            .orElse(OptionalLong.empty());
    return step.isPresent()
        && jdbi.withHandle(
                handle ->
                    handle
                        .createUpdate(
                            """
                            update totp set last_step = :step
                            where member_id = :member and confirmed_at is not null
                              and last_step < :step
                            """)
                        .bind("step", step.getAsLong())
                        .bind("member", memberId)
                        .execute())
            == 1;
  }

  boolean remove(UUID memberId) {
    return jdbi.withHandle(
            handle -> handle.execute("delete from totp where member_id = ?", memberId))
        == 1;
  }

  private OptionalLong stepOf(String secret, String code) {
    return Totp.stepOf(Base32.decode(secret), code, clock.instant());
  }

  private Optional<Row> row(UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select secret_cipher, begun_at, confirmed_at from totp where member_id = :id")
                .bind("id", memberId)
                .mapTo(Row.class)
                .findOne());
  }
}
