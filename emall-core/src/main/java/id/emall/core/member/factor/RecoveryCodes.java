package id.emall.core.member.factor;

import id.emall.core.common.Chance;
import id.emall.core.common.Hashing;
import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Codes on paper for who has lost the app: ten of 16 letters and digits, which is 79 bits of
 * chance, kept as hashes, each good once.
 */
@ApplicationScoped
class RecoveryCodes {

  static final int MADE = 10;
  private static final int LENGTH = 16;

  /** Without what looks alike: 0 and o, 1 and l and i. */
  private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

  private Jdbi jdbi;
  private Clock clock;
  private Chance chance;
  private Ids ids;

  protected RecoveryCodes() {}

  @Inject
  RecoveryCodes(Jdbi jdbi, Clock clock, Chance chance, Ids ids) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chance = chance;
    this.ids = ids;
  }

  /** Ten new ones in place of all before, as they are to be shown once. */
  List<String> renew(UUID memberId) {
    List<String> codes = Stream.generate(this::make).limit(MADE).toList();
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from recovery_code where member_id = ?", memberId);
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  insert into recovery_code (id, member_id, code_hash, made_at)
                  values (:id, :member, :hash, :now)
                  """);
          codes.forEach(
              code ->
                  batch
                      .bind("id", ids.next())
                      .bind("member", memberId)
                      .bind("hash", hash(memberId, code))
                      .bind("now", clock.instant())
                      .add());
          batch.execute();
        });
    return codes;
  }

  /** Whether this is one that was not used; true for one caller only. */
  boolean use(UUID memberId, String typed) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update recovery_code set used_at = :now
                        where member_id = :member and code_hash = :hash and used_at is null
                        """)
                    .bind("now", clock.instant())
                    .bind("member", memberId)
                    .bind("hash", hash(memberId, typed))
                    .execute())
        == 1;
  }

  int left(UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*)::int from recovery_code where member_id = :id and used_at is null")
                .bind("id", memberId)
                .mapTo(Integer.class)
                .one());
  }

  void remove(UUID memberId) {
    jdbi.useHandle(
        handle -> handle.execute("delete from recovery_code where member_id = ?", memberId));
  }

  private String make() {
    StringBuilder code = new StringBuilder();
    IntStream.range(0, LENGTH)
        .forEach(
            at ->
                code.append(at > 0 && at % 4 == 0 ? "-" : "")
                    .append(ALPHABET.charAt(chance.below(ALPHABET.length()))));
    return code.toString();
  }

  /** People leave dashes out and write capitals. */
  private static String hash(UUID memberId, String code) {
    String letters = code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return Hashing.sha256(memberId + "\n" + letters);
  }
}
