package id.emall.core.payment.file;

import id.emall.contracts.bank.file.FileLimits;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Receives statement files from operators. */
@ApplicationScoped
public class StatementUploads {

  private Jdbi jdbi;
  private FileArrivals arrivals;

  protected StatementUploads() {}

  @Inject
  public StatementUploads(Jdbi jdbi, FileArrivals arrivals) {
    this.jdbi = jdbi;
    this.arrivals = arrivals;
  }

  /** An account of the mall for which a file may be brought. */
  public record OwnAccount(UUID id, String name, String bank, String number) {}

  /** The accounts that an operator may choose from, also those that take no new invoices. */
  public List<OwnAccount> accounts(Actor operator) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, name, bank, number from receiving_account where kind = 'BANK' order by bank, number
                    """)
                .mapTo(OwnAccount.class)
                .list());
  }

  /**
   * Receives a file; it is worked on in the background. Content that is known already is not
   * received again.
   *
   * @param name as the operator's computer calls it; for people only
   * @param content closed by the caller; never held in memory
   * @param account for layouts that name no account, or null
   * @throws Refusal INVALID when it is empty, beyond {@link FileLimits#DEFAULT}, or the account is
   *     none of the mall's
   */
  public FileArrivals.Arrived upload(
      Actor operator, String name, InputStream content, UUID account) {
    operator.requireOperator(Right.MONEY);
    if (account != null
        && accounts(operator).stream().noneMatch(known -> known.id().equals(account))) {
      throw Refusal.invalid(new FieldError("account", "statement-file.account-unknown"));
    }
    try (Spool spool = Spool.of(content, FileLimits.DEFAULT.bytes())) {
      if (spool.bytes() == 0) {
        throw Refusal.invalid(new FieldError("file", "statement-file.empty"));
      }
      if (spool.isTooLarge()) {
        throw Refusal.invalid(
            new FieldError(
                "file", "statement-file.too-large", FileLimits.DEFAULT.bytes() / 1_048_576));
      }
      return arrivals.receive(operator, FileArrivals.Origin.UPLOAD, name, spool, account);
    } catch (IOException e) {
      throw new UncheckedIOException("the file could not be laid down", e);
    }
  }
}
