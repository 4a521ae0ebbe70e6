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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  /**
   * A credit that is not decided yet.
   *
   * @param perhapsKnown whether it may be a row that is stored already, on another day
   * @param failures how often deciding it failed
   */
  record Credit(
      UUID id,
      UUID accountId,
      BigDecimal amount,
      LocalDate bookingDate,
      Instant bankTime,
      String remark,
      String reference,
      boolean disappeared,
      boolean perhapsKnown,
      int failures) {}

  private static final Pattern NO_LETTER = Pattern.compile("[^A-Z0-9]");

  /** An invoice to which a total belongs on an account. */
  private record Expected(UUID accountId, long total, UUID invoiceId, Instant createdAt) {}

  /** A total on an account. */
  private record Total(UUID accountId, long amount) {
    static Total of(Credit credit) {
      return new Total(credit.accountId(), credit.amount().longValueExact());
    }
  }

  /** A credit with the codes in its texts and the invoices that they name. */
  private record Read(
      Credit credit, List<String> inReference, List<String> inRemark, List<Named> named) {

    List<String> codes() {
      return Stream.concat(inReference.stream(), inRemark.stream()).distinct().toList();
    }
  }

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

    /** The same money was told before, as this mutation of another account, and counted then. */
    record Swept(UUID toldId) implements Decision {}
  }

  /**
   * Decides credits, each by itself and as if it were the only one, with few statements however
   * many they are.
   *
   * @return by the credits' ids
   */
  Map<UUID, Decision> decide(Handle handle, List<Credit> credits) {
    Map<UUID, Decision> decided = new HashMap<>();
    credits.forEach(credit -> unfit(credit).ifPresent(desk -> decided.put(credit.id(), desk)));
    List<Read> read = read(handle, without(credits, Credit::id, decided));
    read.forEach(one -> byName(one).ifPresent(found -> decided.put(one.credit().id(), found)));
    namingRefunds(handle, without(read, one -> one.credit().id(), decided))
        .forEach(id -> decided.put(id, new Decision.Desk("refund-named")));
    List<Read> rest = without(read, one -> one.credit().id(), decided);
    Map<Total, Expected> expected = expected(handle, rest);
    rest.forEach(
        one ->
            Optional.ofNullable(expected.get(Total.of(one.credit())))
                .ifPresent(invoice -> decided.put(one.credit().id(), byTotal(one, invoice))));
    List<Read> unexpected = without(rest, one -> one.credit().id(), decided);
    Set<UUID> elsewhere = expectedElsewhere(handle, unexpected);
    unexpected.forEach(
        one ->
            decided.put(
                one.credit().id(),
                new Decision.Desk(unexpected(one, elsewhere.contains(one.credit().id())))));
    return decided;
  }

  private static <T> List<T> without(
      List<T> all, Function<T, UUID> id, Map<UUID, Decision> decided) {
    return all.stream().filter(one -> !decided.containsKey(id.apply(one))).toList();
  }

  private static Optional<Decision> unfit(Credit credit) {
    if (credit.amount().stripTrailingZeros().scale() > 0) {
      return Optional.of(new Decision.Desk("sen"));
    }
    if (credit.perhapsKnown()) {
      return Optional.of(new Decision.Desk(RowsAlike.REASON));
    }
    return credit.disappeared() ? Optional.of(new Decision.Desk("disappeared")) : Optional.empty();
  }

  private static Optional<Decision> byName(Read read) {
    return equal(read.credit(), read.named(), read.inReference(), "REFERENCE")
        .or(() -> equal(read.credit(), read.named(), read.inRemark(), "REMARK"))
        .or(() -> together(read.credit(), read.named()));
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

  /** A transfer of ours that comes back names its refund, and may be of an invoice's very total. */
  private static List<UUID> namingRefunds(Handle handle, List<Read> read) {
    List<Read> unnamed = read.stream().filter(one -> one.named().isEmpty()).toList();
    List<String> codes = unnamed.stream().flatMap(one -> one.codes().stream()).distinct().toList();
    if (codes.isEmpty()) {
      return List.of();
    }
    Set<String> refunds =
        handle
            .createQuery("select code from refund where code = any(:codes)")
            .bindArray("codes", String.class, codes)
            .mapTo(String.class)
            .set();
    return unnamed.stream()
        .filter(one -> one.codes().stream().anyMatch(refunds::contains))
        .map(one -> one.credit().id())
        .toList();
  }

  private static Decision byTotal(Read read, Expected invoice) {
    if (!read.named().stream().allMatch(one -> one.id().equals(invoice.invoiceId()))) {
      return new Decision.Desk("other-invoice-named");
    }
    return isOlder(read.credit(), invoice.createdAt())
        ? new Decision.Desk("older-than-invoice")
        : all(read.credit(), invoice.invoiceId(), "EXACT_TOTAL");
  }

  /** Why money of a total that is not expected on this account is on the desk. */
  private static String unexpected(Read read, boolean elsewhere) {
    if (read.named().size() > 1) {
      return "several-invoices";
    }
    return read.named().isEmpty() && elsewhere ? "other-account" : "unknown-amount";
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

  private static List<Read> read(Handle handle, List<Credit> credits) {
    List<Read> texts =
        credits.stream()
            .map(
                credit ->
                    new Read(credit, codes(credit.reference()), codes(credit.remark()), List.of()))
            .toList();
    Map<String, Named> named = named(handle, texts);
    return texts.stream()
        .map(
            one ->
                new Read(
                    one.credit(),
                    one.inReference(),
                    one.inRemark(),
                    Stream.concat(one.inReference().stream(), one.inRemark().stream())
                        .distinct()
                        .map(named::get)
                        .filter(Objects::nonNull)
                        .toList()))
        .toList();
  }

  private static Map<String, Named> named(Handle handle, List<Read> texts) {
    List<String> codes =
        texts.stream()
            .flatMap(one -> Stream.concat(one.inReference().stream(), one.inRemark().stream()))
            .distinct()
            .toList();
    if (codes.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery(
            "select id, code, account_id, state, total, paid_amount from invoice where code = any(:codes)")
        .bindArray("codes", String.class, codes)
        .mapTo(Named.class)
        .stream()
        .collect(Collectors.toMap(Named::code, Function.identity()));
  }

  private static Map<Total, Expected> expected(Handle handle, List<Read> read) {
    if (read.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery(
            """
            select r.account_id, r.total, r.invoice_id, i.created_at
            from (select distinct * from unnest(:accounts::uuid[], :totals::bigint[])) w (account_id, total)
            join reserved_total r on r.account_id = w.account_id and r.total = w.total
            join invoice i on i.id = r.invoice_id
            """)
        .bindArray("accounts", UUID.class, each(read, Credit::accountId))
        .bindArray("totals", Long.class, each(read, credit -> credit.amount().longValueExact()))
        .mapTo(Expected.class)
        .stream()
        .collect(
            Collectors.toMap(one -> new Total(one.accountId(), one.total()), Function.identity()));
  }

  /** Those whose total belongs to an invoice on another account. */
  private static Set<UUID> expectedElsewhere(Handle handle, List<Read> read) {
    if (read.isEmpty()) {
      return Set.of();
    }
    return handle
        .createQuery(
            """
            select w.id from unnest(:ids::uuid[], :accounts::uuid[], :totals::bigint[]) w (id, account_id, total)
            where exists (select 1 from receiving_account a
              join reserved_total r on r.account_id = a.id and r.total = w.total where a.id <> w.account_id)
            """)
        .bindArray("ids", UUID.class, each(read, Credit::id))
        .bindArray("accounts", UUID.class, each(read, Credit::accountId))
        .bindArray("totals", Long.class, each(read, credit -> credit.amount().longValueExact()))
        .mapTo(UUID.class)
        .set();
  }

  private static <T> List<T> each(List<Read> read, Function<Credit, T> part) {
    return read.stream().map(one -> part.apply(one.credit())).toList();
  }

  /**
   * Every stretch of the text, however the bank split it, that is shaped like a code and checks
   * out.
   */
  static List<String> codes(String text) {
    if (text == null) {
      return List.of();
    }
    String letters = NO_LETTER.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    List<String> codes = new ArrayList<>();
    for (int at = 0; at + PublicCode.LENGTH <= letters.length(); at++) {
      if (PublicCode.standsAt(letters, at)) {
        codes.add(letters.substring(at, at + PublicCode.LENGTH));
      }
    }
    return codes;
  }

  static Actor actor() {
    return MATCHER;
  }
}
