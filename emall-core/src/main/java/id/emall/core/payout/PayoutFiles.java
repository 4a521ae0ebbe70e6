package id.emall.core.payout;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Files for the bank's own site. A batch goes into one file, once, under a number that never comes
 * again; fetching it anew gives the same file, so that a broken download costs nothing, until the
 * bank has answered to any of it.
 */
@ApplicationScoped
public class PayoutFiles {

  private static final String HEAD =
      "Kode,Kode Bank,Bank,Nomor Rekening,Nama Penerima,Jumlah,Berita\r\n";

  private static final int MOST_FETCHES = 20;

  private Jdbi jdbi;
  private Clock clock;
  private PayoutRows rows;
  private AuditLog audit;

  protected PayoutFiles() {}

  @Inject
  PayoutFiles(Jdbi jdbi, Clock clock, PayoutRows rows, AuditLog audit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.rows = rows;
    this.audit = audit;
  }

  /**
   * @param number by which it is known
   * @param content CSV, comma separated, amounts with a point and two decimals
   */
  public record PayoutFile(long number, String content) {
    public String name() {
      return "pencairan-%06d.csv".formatted(number);
    }
  }

  /** Who fetched a file, and when. */
  public record Fetch(String name, Instant at) {}

  /** The newest fetches of a batch's file, at most {@value #MOST_FETCHES}. */
  public List<Fetch> fetches(Actor operator, UUID batchId) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.name, t.fetched_at as at from payout_file f
                      join payout_file_fetch t on t.number = f.number join member m on m.id = t.fetched_by
                    where f.batch_id = :batch order by t.fetched_at desc limit :most
                    """)
                .bind("batch", batchId)
                .bind("most", MOST_FETCHES)
                .mapTo(Fetch.class)
                .list());
  }

  /**
   * The batch's file; the first time it is made, and its payouts are on their way from then on.
   *
   * @throws Refusal CONFLICT {@code payout.no-file} when the batch is not approved or leaves by
   *     another channel, {@code payout.file-over} when it was made and the bank, or an operator,
   *     has said of any of its payouts what became of it: brought to the bank once more it might
   *     pay twice
   */
  @Transactional
  public PayoutFile export(Actor operator, UUID batchId) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    String channel =
        jdbi.withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select channel from payout_batch where id = :id and state = 'APPROVED' for update")
                        .bind("id", batchId)
                        .mapTo(String.class)
                        .findOne())
            .orElseThrow(() -> Refusal.conflict("payout.no-file"));
    if (!channel.equals("FILE")) {
      throw Refusal.conflict("payout.no-file");
    }
    Optional<PayoutFile> made = made(batchId);
    if (made.isPresent() && over(batchId)) {
      throw Refusal.conflict("payout.file-over");
    }
    PayoutFile file = made.orElseGet(() -> make(by, batchId));
    fetched(by, file);
    audit.write(
        operator,
        "payout-file.fetch",
        "payout_batch",
        batchId,
        Map.of(),
        Map.of("file", Long.toString(file.number()), "again", made.isPresent()));
    return file;
  }

  private void fetched(Actor.Member by, PayoutFile file) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into payout_file_fetch (number, fetched_by, fetched_at) values (?, ?, ?)",
                file.number(),
                by.id(),
                clock.instant()));
  }

  private Optional<PayoutFile> made(UUID batchId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select number, content from payout_file where batch_id = :batch")
                .bind("batch", batchId)
                .mapTo(PayoutFile.class)
                .findOne());
  }

  /** Whether the file was brought to the bank, or anything of it is decided. */
  private boolean over(UUID batchId) {
    return !rows.ids(
            "p.batch_id = :batch and p.state not in ('SENDING', 'DROPPED') limit 1",
            Map.of("batch", batchId))
        .isEmpty();
  }

  private PayoutFile make(Actor by, UUID batchId) {
    List<UUID> ids =
        rows.ids(
            "p.batch_id = :batch and p.state = 'APPROVED' order by p.id", Map.of("batch", batchId));
    if (ids.isEmpty() || waits(batchId)) {
      throw Refusal.conflict("payout.no-file");
    }
    Instant now = clock.instant();
    StringBuilder content = new StringBuilder(HEAD);
    for (UUID id : ids) {
      PayoutView payout =
          rows.move(
              by,
              rows.locked(id),
              PayoutEvent.SEND,
              new PayoutRows.Setting("sent_at = :at", Map.of("at", now)));
      content.append(line(payout));
    }
    long number =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        insert into payout_file (batch_id, content) values (:batch, :content) returning number
                        """)
                    .bind("batch", batchId)
                    .bind("content", content.toString())
                    .mapTo(Long.class)
                    .one());
    return new PayoutFile(number, content.toString());
  }

  /** Whether some of the batch are not released yet: a file without them would never have them. */
  private boolean waits(UUID batchId) {
    return !rows.ids("p.batch_id = :batch and p.state = 'PREPARED'", Map.of("batch", batchId))
        .isEmpty();
  }

  private static String line(PayoutView payout) {
    return String.join(
            ",",
            payout.code(),
            text(payout.bankCode()),
            text(payout.bankName()),
            text(payout.number()),
            text(payout.holder()),
            payout.amount().toPlainString(),
            payout.code())
        + "\r\n";
  }

  /** Quoted, so that no program takes a number for one or a name for a formula. */
  private static String text(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }
}
