package id.emall.core.payment;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Decides what new credits are for: the invoice whose number stands in the bank's reference or in
 * the remark and whose amount is equal; else the invoice to which exactly this total belongs on
 * this account, unless reference or remark name another one. Anything else goes to the operators'
 * desk. It never guesses.
 */
@ApplicationScoped
public class Matcher {

  private static final Actor MATCHER = new Actor.System("matcher");

  /** How far banks' clocks may be behind the mall's. */
  static final Duration BANK_CLOCKS = Duration.ofMinutes(5);

  /** A credit that is not decided yet. */
  record Credit(
      UUID id,
      UUID accountId,
      BigDecimal amount,
      LocalDate bookingDate,
      Instant bankTime,
      String remark,
      String reference,
      boolean disappeared) {}

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
    if (credit.disappeared()) {
      return new Decision.Desk("disappeared");
    }
    return named(handle, credit, credit.reference(), "REFERENCE")
        .or(() -> named(handle, credit, credit.remark(), "REMARK"))
        .orElseGet(() -> total(handle, credit));
  }

  /** Empty when the text names no invoice of this amount. */
  private static Optional<Decision> named(Handle handle, Credit credit, String text, String how) {
    List<Candidate> named = byCode(handle, credit, codes(text));
    return switch (named.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new Decision.For(named.getFirst().invoiceId(), how));
      default -> Optional.of(new Decision.Desk("several-codes"));
    };
  }

  private static Decision total(Handle handle, Credit credit) {
    Optional<Candidate> reserved = byTotal(handle, credit);
    if (reserved.isEmpty()) {
      return new Decision.Desk("unknown-amount");
    }
    if (namesAnother(handle, credit)) {
      return new Decision.Desk("other-invoice-named");
    }
    return isOlder(credit, reserved.get().createdAt())
        ? new Decision.Desk("older-than-invoice")
        : new Decision.For(reserved.get().invoiceId(), "EXACT_TOTAL");
  }

  /**
   * Whether the money came before the invoice was issued, by day and, where the bank tells it, by
   * time. Midnight is how banks write that they do not know the time.
   */
  private static boolean isOlder(Credit credit, Instant issued) {
    boolean toldTime =
        credit.bankTime() != null
            && !LocalTime.ofInstant(credit.bankTime(), MallClock.WIB).equals(LocalTime.MIDNIGHT);
    return credit.bookingDate().isBefore(LocalDate.ofInstant(issued, MallClock.WIB))
        || (toldTime && credit.bankTime().isBefore(issued.minus(BANK_CLOCKS)));
  }

  /** Invoices of this account with one of these codes whose amount is equal. */
  private static List<Candidate> byCode(Handle handle, Credit credit, List<String> codes) {
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

  /** Called when no invoice of this amount is named: whoever is named is another. */
  private static boolean namesAnother(Handle handle, Credit credit) {
    List<String> codes =
        Stream.of(credit.reference(), credit.remark())
            .flatMap(text -> codes(text).stream())
            .toList();
    return !codes.isEmpty()
        && handle
            .createQuery("select exists (select 1 from invoice where code = any(:codes))")
            .bindArray("codes", String.class, codes)
            .mapTo(Boolean.class)
            .one();
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

  /**
   * Every stretch of the text, however the bank split it, that is shaped like a code and checks
   * out.
   */
  static List<String> codes(String text) {
    if (text == null) {
      return List.of();
    }
    String letters = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
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
