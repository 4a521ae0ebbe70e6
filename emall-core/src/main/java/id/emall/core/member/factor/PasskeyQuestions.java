package id.emall.core.member.factor;

import id.emall.core.common.Chance;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import id.emall.core.common.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/**
 * Challenges for authenticators. Anybody may ask for one, so none is kept: each is signed together
 * with what it is for and when it ends, and only those that were answered are remembered.
 */
@ApplicationScoped
class PasskeyQuestions {

  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final String SIGNED = "passkey-question";
  private static final Pattern TOKEN =
      Pattern.compile("([A-Za-z0-9_-]{43})\\.([0-9]{10,12})\\.([0-9a-f]{64})");

  private Jdbi jdbi;
  private Clock clock;
  private Chance chance;
  private Vault vault;

  protected PasskeyQuestions() {}

  @Inject
  PasskeyQuestions(Jdbi jdbi, Clock clock, Chance chance, Vault vault) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chance = chance;
    this.vault = vault;
  }

  /**
   * A new question.
   *
   * @param purpose what an answer is good for, and for whom
   * @return challenge in base64url, end in seconds since 1970, signature
   */
  String ask(String purpose) {
    String challenge = chance.token();
    String question = challenge + "." + clock.instant().plus(LIFE).getEpochSecond();
    byte[] signature = vault.sign(SIGNED, purpose + "\n" + question);
    return question + "." + HexFormat.of().formatHex(signature);
  }

  static String challenge(String token) {
    return token.substring(0, token.indexOf('.'));
  }

  /**
   * Spends a question, kept even when the answer turns out to be wrong.
   *
   * @return its challenge
   * @throws Refusal CONFLICT {@code passkey.again} when it is none of ours, for another purpose,
   *     too old or answered before
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public byte[] spend(String purpose, String token) {
    Matcher parts = TOKEN.matcher(token == null ? "" : token);
    if (!parts.matches()) {
      throw again();
    }
    Instant end = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
    String question = parts.group(1) + "." + parts.group(2);
    byte[] signature = HexFormat.of().parseHex(parts.group(3));
    if (!vault.isSigned(SIGNED, purpose + "\n" + question, signature)
        || !end.isAfter(clock.instant())
        || !first(parts.group(1), end)) {
      throw again();
    }
    return Base64.getUrlDecoder().decode(parts.group(1));
  }

  private boolean first(String challenge, Instant end) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into passkey_answer (challenge_hash, expires_at)
                        values (:hash, :end) on conflict do nothing
                        """)
                    .bind("hash", Hashing.sha256(challenge))
                    .bind("end", end)
                    .execute())
        == 1;
  }

  private static Refusal again() {
    return Refusal.conflict("passkey.again");
  }
}
