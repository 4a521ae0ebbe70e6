package id.emall.web.order;

import id.emall.core.catalogue.StockWish;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.OrderView;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The fields of a complaint that say how many pieces of each line are meant. */
public final class PiecesForm {

  /** Under which name a problem with any of them stands. */
  public static final String NAME = "pieces";

  private PiecesForm() {}

  /** The field of a line, by its place in the order. */
  public static String field(int line) {
    return "jumlah-" + line;
  }

  /** Whether there is anything to choose. */
  public static boolean isAsked(OrderView order) {
    return order.lines().stream().mapToInt(OrderView.Line::quantity).sum() > 1;
  }

  /** All pieces are meant until somebody says otherwise. */
  static Form filled(Form form, OrderView order) {
    for (int line = 0; line < order.lines().size(); line++) {
      if (form.values(field(line)).isEmpty()) {
        form.put(field(line), Integer.toString(order.lines().get(line).quantity()));
      }
    }
    return form;
  }

  /**
   * What was chosen; nothing when the form did not ask, which means all of the order.
   *
   * @throws Refusal INVALID when a field is no number, or no piece is meant
   */
  static List<StockWish> read(Form form, OrderView order) {
    List<StockWish> pieces = new ArrayList<>();
    boolean asked = false;
    for (int line = 0; line < order.lines().size(); line++) {
      String typed = form.value(field(line));
      asked |= !form.values(field(line)).isEmpty();
      int quantity = typed.isEmpty() ? 0 : Numbers.whole(typed, -1);
      if (quantity < 0 || quantity > order.lines().get(line).quantity()) {
        throw wrong();
      }
      if (quantity > 0) {
        pieces.add(new StockWish(order.lines().get(line).productId(), quantity));
      }
    }
    if (asked && pieces.isEmpty()) {
      throw wrong();
    }
    return pieces;
  }

  private static Refusal wrong() {
    return Refusal.invalid(new FieldError(NAME, "complaint.pieces"));
  }
}
