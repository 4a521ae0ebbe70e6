package id.emall.core.simulation;

import id.emall.contracts.bank.StatementRow.Direction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Holds what the mall wrote down against what is true: the banks' own rows, what buyers meant, the
 * goods there were, and the published rules. It reads the mall's tables and calls none of its code.
 */
final class TrueBooks {

  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  /** What only happens when something broke that was not killed. */
  private static final List<String> NEVER =
      List.of("mutation.undecided", "invoice.lapse-failed", "order.stuck", "feed.gap");

  private final Year year;
  private final Shelf shelf;
  private final BillBooks bills;

  TrueBooks(Year year, Shelf shelf) {
    this.year = year;
    this.shelf = shelf;
    this.bills = new BillBooks(year);
  }

  /** A row as the mall stored it. */
  record Stored(
      UUID id,
      String account,
      Direction direction,
      BigDecimal amount,
      BigDecimal rest,
      String remark,
      String outcome,
      String reason,
      String alike,
      boolean missing,
      boolean reversed) {

    /** Whether operators said that it is another row that is stored, told on another day. */
    boolean same() {
      return "SAME".equals(alike);
    }
  }

  /** Money as the mall gave it to an invoice. */
  record Given(UUID mutationId, UUID invoiceId, BigDecimal amount) {}

  /**
   * @param last whether the year is over and everything must have come to its end
   */
  void prove(boolean last) {
    year.mall
        .jdbi()
        .useHandle(
            handle -> {
              List<Stored> stored = stored(handle);
              List<Given> given = given(handle);
              Map<String, BigDecimal> ledger = ledger(handle);
              List<Stored> standing = stored.stream().filter(row -> !row.same()).toList();
              eachRowOnce(standing);
              bankAndLedger(stored, ledger);
              whereCreditsAre(stored, given, ledger);
              bills.prove(handle, standing, given, matched(standing));
              goods(handle);
              owed(handle, ledger);
              nothingBroke(handle);
            });
    year.tally.count("proofs");
  }

  static void that(boolean holds, String otherwise, Object... what) {
    if (!holds) {
      throw new AssertionError(otherwise.formatted(what));
    }
  }

  static void same(BigDecimal is, BigDecimal shouldBe, String what, Object... which) {
    that(
        is.compareTo(shouldBe) == 0,
        "%s is %s and should be %s",
        what.formatted(which),
        is,
        shouldBe);
  }

  private static List<Stored> stored(Handle handle) {
    return handle
        .createQuery(
            """
            select m.id, a.name as account, m.direction, m.amount, m.rest, m.remark, m.outcome, m.outcome_reason as reason, m.like_state as alike,
              m.disappeared_at is not null as missing, m.reversed_at is not null or m.reversed_by is not null as reversed
            from mutation m join receiving_account a on a.id = m.account_id order by m.id
            """)
        .mapTo(Stored.class)
        .list();
  }

  private static List<Given> given(Handle handle) {
    return handle
        .createQuery("select mutation_id, invoice_id, amount from settlement")
        .mapTo(Given.class)
        .list();
  }

  private record Balance(String kind, String owner, BigDecimal amount) {}

  /** Balances by kind and owner; debits positive. */
  private static Map<String, BigDecimal> ledger(Handle handle) {
    return handle
        .createQuery(
            """
            select a.kind, coalesce(r.name, a.owner) as owner, sum(p.amount) as amount
            from ledger_posting p join ledger_account a on a.id = p.account_id
              left join receiving_account r on r.id::text = a.owner
            group by a.kind, coalesce(r.name, a.owner)
            """)
        .mapTo(Balance.class)
        .collect(Collectors.toMap(one -> one.kind() + " " + one.owner(), Balance::amount));
  }

  private static BigDecimal of(Map<String, BigDecimal> ledger, String kind, String owner) {
    return ledger.getOrDefault(kind + " " + owner, NOTHING);
  }

  private List<Movement> movements() {
    return year.banks.stream().flatMap(bank -> bank.account().movements.stream()).toList();
  }

  /**
   * Each row that the bank has, or showed in a good reading, is stored; none is more often than the
   * bank ever showed it. One that came for another in the very same words is that one for every
   * reader.
   */
  private void eachRowOnce(List<Stored> stored) {
    Instant now = year.clock.instant();
    Map<String, List<Movement>> alike =
        movements().stream().collect(Collectors.groupingBy(TrueBooks::face));
    Map<String, Long> kept =
        stored.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.account() + " " + row.direction() + " " + row.amount(),
                    Collectors.counting()));
    alike.forEach(
        (face, all) -> {
          long known =
              all.stream()
                      .filter(movement -> movement.knownAt != null || movement.booked(now))
                      .count()
                  - stoodIn(all);
          long shown = all.stream().filter(movement -> movement.everShown).count();
          long is = kept.getOrDefault(face, 0L);
          that(
              is >= known && is <= shown,
              "%s stands %s times in the books, the bank showed it %s times: %s",
              face,
              is,
              known,
              all);
        });
    that(alike.keySet().containsAll(kept.keySet()), "the books hold rows that no bank ever showed");
  }

  private static int stoodIn(List<Movement> alike) {
    List<Movement> others = new ArrayList<>(alike);
    int count = 0;
    for (Movement gone : alike) {
      Optional<Movement> other =
          others.stream().filter(one -> one.account.stoodInFor(gone, one)).findFirst();
      if (gone.knownAt != null && other.isPresent()) {
        others.remove(other.get());
        count++;
      }
    }
    return count;
  }

  private static String face(Movement movement) {
    return movement.account.name + " " + movement.direction + " " + movement.amount;
  }

  private void bankAndLedger(List<Stored> stored, Map<String, BigDecimal> ledger) {
    same(ledger.values().stream().reduce(NOTHING, BigDecimal::add), NOTHING, "the ledger's sum");
    Instant now = year.clock.instant();
    for (SimulatedBank bank : year.banks) {
      String name = bank.account().name;
      BigDecimal atBank =
          bank.account().movements.stream()
              .filter(movement -> movement.booked(now))
              .map(movement -> signed(movement.direction, movement.amount))
              .reduce(NOTHING, BigDecimal::add);
      BigDecimal missing =
          stored.stream()
              .filter(row -> row.account().equals(name) && row.missing() && !row.reversed())
              .map(row -> signed(row.direction(), row.amount()))
              .reduce(NOTHING, BigDecimal::add);
      same(
          of(ledger, "BANK", name).subtract(missing), atBank, "the ledger's bank account %s", name);
    }
  }

  static BigDecimal signed(Direction direction, BigDecimal amount) {
    return direction == Direction.CREDIT ? amount : amount.negate();
  }

  /** Every credit is given to invoices wholly, or lies where its outcome says. */
  private void whereCreditsAre(
      List<Stored> stored, List<Given> given, Map<String, BigDecimal> ledger) {
    Map<UUID, BigDecimal> sums =
        given.stream()
            .collect(
                Collectors.toMap(Given::mutationId, Given::amount, BigDecimal::add, HashMap::new));
    Map<String, BigDecimal> waiting = new HashMap<>();
    for (Stored row : stored) {
      BigDecimal gave = sums.getOrDefault(row.id(), NOTHING);
      switch (row.outcome()) {
        case "SETTLED", "OWED_BACK" ->
            same(gave.add(row.rest()), row.amount(), "what was given of %s", row);
        case "DESK" -> waiting.merge(row.account(), row.amount(), BigDecimal::add);
        case "NEW" -> that(false, "%s is not decided", row);
        default -> same(gave, NOTHING, "what was given of %s", row);
      }
    }
    for (SimulatedBank bank : year.banks) {
      String name = bank.account().name;
      BigDecimal unexplained = unexplainedDebits(stored, name);
      same(
          of(ledger, "CLEARING", name).negate(),
          waiting.getOrDefault(name, NOTHING).subtract(unexplained),
          "what lies on the clearing account of %s",
          name);
    }
  }

  private BigDecimal unexplainedDebits(List<Stored> stored, String account) {
    return stored.stream()
        .filter(row -> row.account().equals(account) && row.direction() == Direction.DEBIT)
        .filter(row -> !bills.explained(year.mall.jdbi(), row.id()))
        .map(Stored::amount)
        .reduce(NOTHING, BigDecimal::add);
  }

  /** Which true transfer each stored row is; of those alike, any not taken yet. */
  private Map<UUID, Movement> matched(List<Stored> stored) {
    Map<Integer, Movement> byNumber =
        movements().stream().collect(Collectors.toMap(one -> one.number, one -> one));
    Map<UUID, Movement> matched = new HashMap<>();
    List<Stored> unsure = new ArrayList<>();
    for (Stored row : stored) {
      Movement named = byNumber.get(number(row.remark()));
      if (matched.containsValue(named)) {
        unsure.add(row);
      } else {
        matched.put(row.id(), named);
      }
    }
    for (Stored row : unsure) {
      Movement named = byNumber.get(number(row.remark()));
      Optional<Movement> free =
          movements().stream()
              .filter(other -> other.akin(named))
              .filter(other -> !matched.containsValue(other))
              .findFirst();
      that(free.isPresent(), "%s stands twice in the books: %s", named, row);
      matched.put(row.id(), free.get());
    }
    return matched;
  }

  private static int number(String remark) {
    java.util.regex.Matcher tag = java.util.regex.Pattern.compile("T(\\d{5})X").matcher(remark);
    that(tag.find(), "no transfer has the remark %s", remark);
    return Integer.parseInt(tag.group(1));
  }

  private record Left(UUID id, int stock, long held) {}

  /** Pieces on the shelf and pieces that invoices hold are those that there were at first. */
  private void goods(Handle handle) {
    Map<UUID, Left> left =
        handle
            .createQuery(
                """
                select p.id, p.stock, (select coalesce(sum(l.quantity), 0) from order_line l
                    join shop_order o on o.id = l.order_id
                  where l.product_id = p.id and (o.state not in ('LAPSED', 'CANCELLED')
                    or (o.state = 'CANCELLED' and o.shipped_at is not null))) as held
                from product p
                """)
            .mapTo(Left.class)
            .collect(Collectors.toMap(Left::id, one -> one));
    for (Goods goods : shelf.goods) {
      Left now = left.get(goods.id());
      that(now.stock() >= 0, "stock of %s is %s", goods, now.stock());
      that(
          now.stock() + now.held() == goods.pieces(),
          "%s: %s on the shelf and %s held",
          goods,
          now.stock(),
          now.held());
    }
  }

  private void owed(Handle handle, Map<String, BigDecimal> ledger) {
    bills.owed(handle, ledger);
    ledger.forEach(
        (account, balance) -> {
          boolean ours = account.startsWith("RECEIVABLE ");
          boolean either = account.matches("(BANK|CLEARING|SELLER) .*");
          that(
              either || (ours ? balance.signum() >= 0 : balance.signum() <= 0),
              "%s is overdrawn: %s",
              account,
              balance);
        });
  }

  private void nothingBroke(Handle handle) {
    List<String> broken =
        handle
            .createQuery(
                "select kind || ' ' || reason from work_item where kind = any(:never) order by raised_at")
            .bindArray("never", String.class, NEVER)
            .mapTo(String.class)
            .list();
    that(broken.isEmpty(), "something broke by itself: %s", broken);
  }
}
