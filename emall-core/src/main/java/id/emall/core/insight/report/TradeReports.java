package id.emall.core.insight.report;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;

/**
 * What was sold and bought in the mall, for operators who see to money or to members. An office
 * sees sales of the shops in its area, and purchases that go there.
 */
@ApplicationScoped
public class TradeReports {

  /** Orders on a page. */
  public static final int PAGE = 50;

  /** Orders that are taken away at once at most. */
  public static final int TAKEN_MOST = 50_000;

  /** Orders that are printed at most. */
  public static final int PRINTED_MOST = 500;

  private TradeRows rows;
  private AuditLog audit;

  protected TradeReports() {}

  @Inject
  TradeReports(TradeRows rows, AuditLog audit) {
    this.rows = rows;
    this.audit = audit;
  }

  /** From which end orders are looked at: whose place counts, whose names are told. */
  public enum Side {
    /** By shop. */
    SALES("s.regency_code"),
    /** By buyer. */
    PURCHASES("o.regency_code");

    private final String place;

    Side(String place) {
      this.place = place;
    }
  }

  /**
   * A page, what was paid last first.
   *
   * @param cursor from another page of the same wish, or null for the first
   * @throws Refusal FORBIDDEN without the right MONEY or MEMBERS; INVALID {@code cursor.malformed}
   */
  public Page<TradeRow> page(Actor operator, Side side, TradeWish wish, String cursor) {
    return rows.page(scope(operator, side, wish), PAGE, cursor);
  }

  /**
   * What all pages come to.
   *
   * @throws Refusal FORBIDDEN as {@link #page}
   */
  public TradeTotals totals(Actor operator, Side side, TradeWish wish) {
    return rows.totals(scope(operator, side, wish));
  }

  /**
   * All of it, to be taken away or printed; who took what is written down first.
   *
   * @param most orders that it may have
   * @throws Refusal FORBIDDEN as {@link #page}; CONFLICT {@code trade-report.too-much} when there
   *     are more
   */
  @Transactional
  public Taking take(Actor operator, Side side, TradeWish wish, int most) {
    TradeRows.Scope scope = scope(operator, side, wish);
    int orders = rows.totals(scope).all().orders();
    if (orders > most) {
      throw Refusal.conflict("trade-report.too-much", orders, most);
    }
    audit.write(operator, "report.take", "report", side, Map.of(), told(wish, orders));
    return new Taking(rows, scope, most);
  }

  private static Map<String, ?> told(TradeWish wish, int orders) {
    Map<String, Object> told = new HashMap<>();
    told.put("from", wish.period().from().toString());
    told.put("until", wish.period().until().toString());
    told.put("rows", orders);
    if (wish.area() != null && !wish.area().isBlank()) {
      told.put("area", wish.area());
    }
    return told;
  }

  private static TradeRows.Scope scope(Actor operator, Side side, TradeWish wish) {
    Actor.Member by = operator.requireOperator(Right.MONEY, Right.MEMBERS);
    TradeRows.Scope scope =
        TradeRows.matching(wish)
            .narrowed("starts_with(" + side.place + ", :own)", "own", by.area())
            .narrowed("starts_with(" + side.place + ", :area)", "area", wish.area());
    return side == Side.PURCHASES ? scope.named("i.buyer_name", "buyer", wish.buyer()) : scope;
  }
}
