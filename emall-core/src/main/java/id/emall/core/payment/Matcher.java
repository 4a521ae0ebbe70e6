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
 * the remark and whose amount is equal, on whichever of the mall's accounts the money lies; else
 * all invoices that are named, when the money is exactly what they still miss together; else the
 * invoice to which exactly this total belongs on this account, unless reference or remark name
 * another one. Anything else goes to the operators' desk. It never guesses.
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

  /** An invoice whose code is told. */
  private record Named(
      UUID id, String code, UUID accountId, String state, BigDecimal total, BigDecimal paidAmount) {

    BigDecimal missing() {
      return total.subtract(paidAmount).setScale(2);
    }

    boolean waiting() {
      return state.equals("OPEN") || state.equals("PARTLY_PAID");
    }

    boolean fits(BigDecimal amount) {
      return total.compareTo(amount) == 0
          || (state.equals("PARTLY_PAID") && missing().compareTo(amount) == 0);
    }
  }

  /**
   * What a credit is for: an invoice or several with the way they were found, or the reason why a
   * person must look.
   */
  sealed interface Decision {
    record For(List<MutationSettlement.Part> parts, String how) implements Decision {
      public For {
        parts = List.copyOf(parts);
      }
    }

    record Desk(String reason) implements Decision {}
  }

  Decision decide(Handle handle, Credit credit) {
    if (credit.amount().stripTrailingZeros().scale() > 0) {
      return new Decision.Desk("sen");
    }
    if (credit.disappeared()) {
      return new Decision.Desk("disappeared");
    }
    List<String> inReference = codes(credit.reference());
    List<String> inRemark = codes(credit.remark());
    List<Named> named = named(handle, inReference, inRemark);
    return equal(credit, named, inReference, "REFERENCE")
        .or(() -> equal(credit, named, inRemark, "REMARK"))
        .or(() -> together(credit, named))
        .orElseGet(() -> total(handle, credit, named));
  }

  /**
   * The one invoice among these codes whose amount is equal; one of this account before those of
   * others. Empty when there is none.
   */
  private static Optional<Decision> equal(
      Credit credit, List<Named> named, List<String> codes, String how) {
    List<Named> fitting =
        named.stream()
            .filter(invoice -> codes.contains(invoice.code()) && invoice.fits(credit.amount()))
            .toList();
    List<Named> here =
        fitting.stream().filter(one -> one.accountId().equals(credit.accountId())).toList();
    List<Named> chosen = here.isEmpty() ? fitting : here;
    return switch (chosen.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(all(credit, chosen.getFirst().id(), how));
      default -> Optional.of(new Decision.Desk("several-codes"));
    };
  }

  private static Decision all(Credit credit, UUID invoiceId, String how) {
    return new Decision.For(List.of(new MutationSettlement.Part(invoiceId, credit.amount())), how);
  }

  /** All that are named, if they wait for exactly this money together. */
  private static Optional<Decision> together(Credit credit, List<Named> named) {
    BigDecimal missing =
        named.stream().map(Named::missing).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (named.size() < 2
        || missing.compareTo(credit.amount()) != 0
        || !named.stream().allMatch(Named::waiting)) {
      return Optional.empty();
    }
    return Optional.of(
        new Decision.For(
            named.stream()
                .map(invoice -> new MutationSettlement.Part(invoice.id(), invoice.missing()))
                .toList(),
            "REMARK"));
  }

  private static Decision total(Handle handle, Credit credit, List<Named> named) {
    Optional<Candidate> reserved = byTotal(handle, credit);
    if (reserved.isEmpty()) {
      return new Decision.Desk(unexpected(handle, credit, named));
    }
    UUID invoice = reserved.get().invoiceId();
    if (!named.stream().allMatch(one -> one.id().equals(invoice))) {
      return new Decision.Desk("other-invoice-named");
    }
    return isOlder(credit, reserved.get().createdAt())
        ? new Decision.Desk("older-than-invoice")
        : all(credit, invoice, "EXACT_TOTAL");
  }

  /** Why money of a total that is not expected on this account is on the desk. */
  private static String unexpected(Handle handle, Credit credit, List<Named> named) {
    if (named.size() > 1) {
      return "several-invoices";
    }
    return named.isEmpty() && expectedElsewhere(handle, credit)
        ? "other-account"
        : "unknown-amount";
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

  private static List<Named> named(Handle handle, List<String> reference, List<String> remark) {
    if (reference.isEmpty() && remark.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            "select id, code, account_id, state, total, paid_amount from invoice where code = any(:codes)")
        .bindArray(
            "codes",
            String.class,
            Stream.concat(reference.stream(), remark.stream()).distinct().toList())
        .mapTo(Named.class)
        .list();
  }

  private static boolean expectedElsewhere(Handle handle, Credit credit) {
    return handle
        .createQuery(
            """
            select exists (select 1 from receiving_account a
              join reserved_total r on r.account_id = a.id and r.total = :amount
              where a.id <> :account)
            """)
        .bind("account", credit.accountId())
        .bind("amount", credit.amount().longValueExact())
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
