package id.emall.core.shipping;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.SellerOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Many resi numbers at once. Each goes the way of a single one, in a transaction of its own, so
 * that a wrong line keeps no good one back; the same lines again change nothing.
 */
@ApplicationScoped
public class ResiBatch {

  /** So many lines are taken at once. */
  public static final int MOST_LINES = 200;

  private Jdbi jdbi;
  private Shipments shipments;
  private ResiDesk desk;
  private SellerOrders orders;

  protected ResiBatch() {}

  @Inject
  ResiBatch(Jdbi jdbi, Shipments shipments, ResiDesk desk, SellerOrders orders) {
    this.jdbi = jdbi;
    this.shipments = shipments;
    this.desk = desk;
    this.orders = orders;
  }

  /** What becomes of a line. */
  public enum Fate {
    /** It would be taken. */
    GOOD,
    /** It was taken now. */
    TAKEN,
    /** The order has this number already. */
    SAME,
    /** Refused. */
    WRONG
  }

  /**
   * A line and what becomes of it.
   *
   * @param courier which is meant, of the line, of all, or of the order
   * @param number in canonical form where it was taken, else as typed
   * @param warning a doubt about a number that was taken, or null
   * @param refusal why it is wrong, or null; one about no field is about the order
   */
  public record Outcome(
      TypedResi row,
      Fate fate,
      String courier,
      String number,
      FieldError warning,
      Refusal refusal) {

    /** Which part of the line is wrong: {@code code}, {@code courier} or {@code number}. */
    public String field() {
      return refusal == null || refusal.fields().isEmpty()
          ? "code"
          : refusal.fields().getFirst().field();
    }
  }

  /**
   * Says of each line whether it would be taken, and changes nothing.
   *
   * @param courier for lines that name none; empty for the one that each buyer chose
   * @throws Refusal INVALID {@code lines} for more than {@value #MOST_LINES}
   */
  public List<Outcome> look(Actor actor, String courier, List<TypedResi> rows) {
    Map<String, OrderView> known = known(actor, rows);
    Map<UUID, Set<String>> labels = labels(known.values().stream().map(OrderView::id).toList());
    Map<String, Integer> lineOf = new HashMap<>();
    List<Outcome> looked =
        rows.stream().map(row -> look(row, courier, known.get(code(row)), labels, lineOf)).toList();
    Set<String> elsewhere = elsewhere(looked);
    return looked.stream().map(one -> free(one, elsewhere)).toList();
  }

  private static Outcome free(Outcome one, Set<String> elsewhere) {
    if (one.fate() != Fate.GOOD || !elsewhere.contains(label(one.courier(), one.number()))) {
      return one;
    }
    Refusal taken =
        Refusal.invalid(new FieldError("number", "resi.taken", one.number(), one.courier()));
    return new Outcome(one.row(), Fate.WRONG, one.courier(), one.number(), null, taken);
  }

  /** Numbers that would be taken, but which another parcel has. */
  private Set<String> elsewhere(List<Outcome> looked) {
    List<Outcome> good = looked.stream().filter(one -> one.fate() == Fate.GOOD).toList();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select courier || ' ' || number from shipment
                    where replaced_at is null and (courier, number) in (
                      select * from unnest(:couriers::text[], :numbers::text[]))
                    """)
                .bindArray(
                    "couriers",
                    String.class,
                    good.stream().map(one -> one.courier().toUpperCase(Locale.ROOT)).toList())
                .bindArray("numbers", String.class, good.stream().map(Outcome::number).toList())
                .mapTo(String.class)
                .set());
  }

  private Outcome look(
      TypedResi row,
      String ofAll,
      OrderView order,
      Map<UUID, Set<String>> labels,
      Map<String, Integer> lineOf) {
    String courier = meant(row, ofAll, order);
    try {
      if (order == null) {
        throw unknown(row);
      }
      String number = desk.checked(courier, row.number());
      Integer earlier = lineOf.putIfAbsent(order.code(), row.line());
      if (earlier != null) {
        throw Refusal.invalid(new FieldError("code", "resi.line-twice", order.code(), earlier));
      }
      Set<String> has = labels.getOrDefault(order.id(), Set.of());
      if (has.contains(label(courier, number))) {
        return new Outcome(row, Fate.SAME, courier, number, null, null);
      }
      ResiDesk.requireFirst(order, has.size());
      if (lineOf.putIfAbsent(label(courier, number), row.line()) != null) {
        throw Refusal.invalid(new FieldError("number", "resi.taken", number, courier));
      }
      return new Outcome(row, Fate.GOOD, courier, number, null, null);
    } catch (Refusal refusal) {
      return new Outcome(row, Fate.WRONG, courier, row.number(), null, refusal);
    }
  }

  /**
   * Takes each line that can be taken.
   *
   * @param courier for lines that name none; empty for the one that each buyer chose
   * @throws Refusal INVALID {@code lines} for more than {@value #MOST_LINES}
   */
  public List<Outcome> enter(Actor actor, String courier, List<TypedResi> rows) {
    Map<String, OrderView> known = known(actor, rows);
    Map<UUID, Set<String>> labels = labels(known.values().stream().map(OrderView::id).toList());
    return rows.stream()
        .map(row -> enter(actor, row, courier, known.get(code(row)), labels))
        .toList();
  }

  private Outcome enter(
      Actor actor, TypedResi row, String ofAll, OrderView order, Map<UUID, Set<String>> labels) {
    String courier = meant(row, ofAll, order);
    try {
      if (order == null) {
        throw unknown(row);
      }
      ResiAccepted accepted = shipments.enterFirst(actor, order.id(), courier, row.number());
      boolean same =
          labels.getOrDefault(order.id(), Set.of()).contains(label(courier, accepted.number()));
      return new Outcome(
          row,
          same ? Fate.SAME : Fate.TAKEN,
          courier,
          accepted.number(),
          accepted.warning().orElse(null),
          null);
    } catch (Refusal refusal) {
      return new Outcome(row, Fate.WRONG, courier, row.number(), null, refusal);
    }
  }

  private Map<String, OrderView> known(Actor actor, List<TypedResi> rows) {
    Actor.Member seller = actor.requireSeller(Right.ORDERS);
    if (rows.size() > MOST_LINES) {
      throw Refusal.invalid(
          new FieldError("lines", "resi.too-many-lines", MOST_LINES, rows.size()));
    }
    Set<String> codes = rows.stream().map(ResiBatch::code).collect(Collectors.toSet());
    return orders.ofCodes(seller, codes).stream()
        .collect(Collectors.toMap(OrderView::code, Function.identity()));
  }

  private Map<UUID, Set<String>> labels(List<UUID> orderIds) {
    Map<UUID, Set<String>> labels = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select order_id, courier, number from shipment
                    where order_id = any (:orders) and return_id is null and replaced_at is null
                    """)
                .bindArray("orders", UUID.class, orderIds)
                .map(
                    (row, context) ->
                        labels
                            .computeIfAbsent(
                                row.getObject("order_id", UUID.class), id -> new HashSet<>())
                            .add(label(row.getString("courier"), row.getString("number"))))
                .list());
    return labels;
  }

  private static String label(String courier, String number) {
    return courier.toUpperCase(Locale.ROOT) + " " + number;
  }

  private static String code(TypedResi row) {
    return row.code().toUpperCase(Locale.ROOT);
  }

  /** Of the line, or of all, or else the one that the buyer chose. */
  private static String meant(TypedResi row, String ofAll, OrderView order) {
    if (!row.courier().isBlank()) {
      return row.courier().strip();
    }
    return ofAll.isBlank() && order != null ? order.courier() : ofAll.strip();
  }

  private static Refusal unknown(TypedResi row) {
    return Refusal.invalid(new FieldError("code", "resi.order-unknown", shown(row.code())));
  }

  private static String shown(String typed) {
    return typed.length() <= 20 ? typed : typed.substring(0, 20) + "…";
  }
}
