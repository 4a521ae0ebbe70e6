package id.emall.core.refund;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an operator wants done with a row of the bank, while it can still be stopped: it waits for a
 * second operator, or for the moment at which it takes effect.
 *
 * @param state {@code ASKED} or {@code DUE}
 * @param invoiceCode the invoice that the row paid, several with commas between, or null
 * @param askedBy who proposed it and may therefore not agree to it
 * @param effectiveAt when it is carried out, or null while it waits for a second operator
 * @param parts what a bind gives to invoices; else empty
 * @param rest what of a split is for no invoice, scale 2
 * @param restReason {@code send-back} or {@code unidentified}, or null without a rest
 * @param swept what a sweep brings, or null
 * @param debitRemark what the bank says of the row by which it took the money back, or null
 */
public record MoneyDecision(
    UUID id,
    UUID mutationId,
    Kind kind,
    String state,
    String reason,
    UUID askedBy,
    String askedByName,
    Instant askedAt,
    Instant effectiveAt,
    String bank,
    String accountNumber,
    BigDecimal amount,
    String remark,
    String invoiceCode,
    BigDecimal rest,
    String restReason,
    String debitRemark,
    List<Part> parts,
    Swept swept) {

  public MoneyDecision {
    parts = List.copyOf(parts);
  }

  /** What one invoice gets. */
  public record Part(String code, String buyerName, BigDecimal amount) {}

  /**
   * Payments that were told before and that the row brings.
   *
   * @param account bank and number they were told for
   * @param gross what the payers paid
   */
  public record Swept(String account, int payments, BigDecimal gross) {}

  /** Whether it is decided and waits only for its moment. */
  public boolean due() {
    return state.equals("DUE");
  }

  /** What is to become of the money. */
  public enum Kind {
    /** It is not ours and goes back to who sent it. */
    SEND_BACK,
    /** Nobody knows whose it is; it is kept for whoever comes for it. */
    UNIDENTIFIED,
    /** The bank took it back: it shows the row no more. */
    REVERSED,
    /** It is for one invoice or several. */
    BIND,
    /** The bank took it back by a row of its own. */
    TAKEN_BACK,
    /** It is the money of payments that were told before. */
    SWEEP,
    /** It is a row that is stored already, which the bank dated anew. */
    SAME;

    /** Whether it says all by itself, without parts or another row. */
    public boolean plain() {
      return this != BIND && this != TAKEN_BACK && this != SWEEP;
    }

    /** Whether it is carried out only when the time to undo it is over. */
    public boolean undoable() {
      return this == BIND || this == SWEEP;
    }
  }
}
