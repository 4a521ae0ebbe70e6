package id.emall.core.ordering;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The ways to pay: a transfer to one of the mall's bank accounts, told apart by its unique code
 * (kode unik), a virtual account, or QRIS. The last two name their invoice and need no code; QRIS
 * has a limit for each payment.
 */
@ApplicationScoped
public class PayWays {

  private Jdbi jdbi;
  private MallSettings settings;
  private TotalReservation totals;

  protected PayWays() {}

  @Inject
  PayWays(Jdbi jdbi, MallSettings settings, TotalReservation totals) {
    this.jdbi = jdbi;
    this.settings = settings;
    this.totals = totals;
  }

  /**
   * Where an invoice is paid to.
   *
   * @param code unique code, 0 where none is needed
   */
  record Taken(UUID accountId, int code) {}

  private record Row(
      UUID id, String name, AccountKind kind, String bank, String number, String holder) {
    PayWay way() {
      return new PayWay(name, kind, bank, number, holder);
    }
  }

  /** Every way, bank accounts first, then virtual accounts, then QRIS. */
  public List<PayWay> all() {
    return jdbi.withHandle(PayWays::enabled).stream().map(Row::way).toList();
  }

  /** Every way there ever was, those that are closed by now too, in the same order. */
  public List<PayWay> ever() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select name, kind, bank, number, holder from receiving_account
                    order by array_position(array['BANK', 'VA', 'QRIS'], kind), name
                    """)
                .mapTo(PayWay.class)
                .list());
  }

  /** The ways by which an amount may be paid. */
  public List<PayWay> offered(Rupiah due) {
    return all().stream().filter(way -> allows(way.kind(), due)).toList();
  }

  /** The way that the actor chose last; empty before a first order. */
  public Optional<String> lastOf(Actor actor) {
    return actor
        .memberId()
        .flatMap(
            member ->
                jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery(
                                """
                                select a.name from invoice i join receiving_account a on a.id = i.account_id
                                where i.buyer_id = :member order by i.created_at desc limit 1
                                """)
                            .bind("member", member)
                            .mapTo(String.class)
                            .findOne()));
  }

  /**
   * Takes the chosen way for an invoice, with a total of its own where one is needed, in the
   * caller's transaction. Without a choice the first bank account that has a total left is taken,
   * then a virtual account; QRIS only by choice.
   *
   * @param due what is to be paid, before a unique code
   * @throws Refusal CONFLICT {@code payment.codes-exhausted}, {@code payment.way-unknown}, {@code
   *     payment.qris-limit}, {@code checkout.no-account}
   */
  Taken take(Handle handle, String chosen, Rupiah due, UUID invoiceId) {
    List<Row> ways = enabled(handle);
    List<Row> wanted =
        ways.stream()
            .filter(
                way -> chosen == null ? way.kind() != AccountKind.QRIS : way.name().equals(chosen))
            .toList();
    if (wanted.isEmpty()) {
      throw chosen == null
          ? Refusal.conflict("checkout.no-account")
          : Refusal.conflict("payment.way-unknown", chosen, titles(ways, due, ""));
    }
    for (Row way : wanted) {
      if (!allows(way.kind(), due)) {
        throw Refusal.conflict("payment.qris-limit", settings.qrisMost().toString());
      }
      Optional<Taken> taken = take(handle, way, due, invoiceId);
      if (taken.isPresent()) {
        return taken.get();
      }
    }
    Row full = wanted.getFirst();
    throw Refusal.conflict(
        "payment.codes-exhausted", full.way().title(), titles(ways, due, full.name()));
  }

  private Optional<Taken> take(Handle handle, Row way, Rupiah due, UUID invoiceId) {
    return way.kind() == AccountKind.BANK
        ? totals.reserve(handle, way.id(), due, invoiceId).map(code -> new Taken(way.id(), code))
        : Optional.of(new Taken(way.id(), 0));
  }

  private boolean allows(AccountKind kind, Rupiah due) {
    return kind != AccountKind.QRIS || due.amount() <= settings.qrisMost().amount();
  }

  /** The other ways, for a sentence. */
  private String titles(List<Row> ways, Rupiah due, String without) {
    return ways.stream()
        .filter(way -> !way.name().equals(without) && allows(way.kind(), due))
        .map(way -> way.way().title())
        .collect(Collectors.joining(", "));
  }

  private static List<Row> enabled(Handle handle) {
    return handle
        .createQuery(
            """
            select id, name, kind, bank, number, holder from receiving_account where enabled
            order by array_position(array['BANK', 'VA', 'QRIS'], kind), name
            """)
        .mapTo(Row.class)
        .list();
  }
}
