package id.emall.core.payment;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Decides what new credits are for: the invoice whose number stands in the remark and whose amount
 * is equal; else the invoice to which exactly this total belongs on this account. Anything else
 * goes to the operators' desk. It never guesses.
 */
@ApplicationScoped
public class Matcher {

  private static final Actor MATCHER = new Actor.System("matcher");

  /** A credit that is not decided yet. */
  record Credit(
      UUID id,
      UUID accountId,
      BigDecimal amount,
      LocalDate bookingDate,
      Instant bankTime,
      String remark) {}

  private record Candidate(UUID invoiceId, Instant createdAt) {}

  /**
   * What a credit is for: an invoice with the way it was found, or the reason why a person must
   * look.
   */
  sealed interface Decision {
    record For(UUID invoiceId, String how) implements Decision {}

    record Desk(String reason) implements Decision {}
  }

  Decision decide(Handle handle, Credit credit) {
    if (credit.amount().stripTrailingZeros().scale() > 0) {
      return new Decision.Desk("sen");
    }
    List<Candidate> named = byRemark(handle, credit);
    if (named.size() == 1) {
      return new Decision.For(named.getFirst().invoiceId(), "REMARK");
    }
    if (named.size() > 1) {
      return new Decision.Desk("several-codes");
    }
    Optional<Candidate> reserved = byTotal(handle, credit);
    if (reserved.isEmpty()) {
      return new Decision.Desk("unknown-amount");
    }
    LocalDate issued = LocalDate.ofInstant(reserved.get().createdAt(), MallClock.WIB);
    return credit.bookingDate().isBefore(issued)
        ? new Decision.Desk("older-than-invoice")
        : new Decision.For(reserved.get().invoiceId(), "EXACT_TOTAL");
  }

  /**
   * Invoices of this account whose code stands in the remark, however the bank split it, and whose
   * amount is equal.
   */
  private static List<Candidate> byRemark(Handle handle, Credit credit) {
    List<String> codes = codes(credit.remark());
    if (codes.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            select id as invoice_id, created_at from invoice
            where code = any(:codes) and account_id = :account
              and (total = :amount or (state = 'PARTLY_PAID' and total - paid_amount = :amount))
            """)
        .bindArray("codes", String.class, codes)
        .bind("account", credit.accountId())
        .bind("amount", credit.amount())
        .mapTo(Candidate.class)
        .list();
  }

  private static Optional<Candidate> byTotal(Handle handle, Credit credit) {
    return handle
        .createQuery(
            """
            select i.id as invoice_id, i.created_at from reserved_total r join invoice i on i.id = r.invoice_id
            where r.account_id = :account and r.total = :amount
            """)
        .bind("account", credit.accountId())
        .bind("amount", credit.amount().longValueExact())
        .mapTo(Candidate.class)
        .findOne();
  }

  /** Every stretch of the remark that is shaped like a code and checks out. */
  static List<String> codes(String remark) {
    String letters = remark.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    List<String> codes = new ArrayList<>();
    for (int at = 0; at + PublicCode.LENGTH <= letters.length(); at++) {
      PublicCode.read(letters.substring(at, at + PublicCode.LENGTH)).ifPresent(codes::add);
    }
    return codes;
  }

  static Actor actor() {
    return MATCHER;
  }
}
