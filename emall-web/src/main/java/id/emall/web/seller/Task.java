package id.emall.web.seller;

import id.emall.core.insight.ShopDay;
import id.emall.web.frame.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that waits for who works for a shop.
 *
 * @param kind end of the key of its text, {@code seller.task.<kind>}
 * @param count how many there are
 * @param urgent whether somebody waits too long already
 * @param until by when, or null
 * @param lastDay of what is ending, or null
 */
public record Task(
    String kind,
    String href,
    String icon,
    int count,
    boolean urgent,
    Instant until,
    LocalDate lastDay) {

  private static final String NEW_PRODUCT = SellerDesk.PRODUCTS + "/baru";

  /** All that waits; what buyers wait for longest comes first. */
  static List<Task> of(ShopDay day) {
    List<Task> tasks = new ArrayList<>();
    add(tasks, new Task("late", SellerDesk.TO_SEND, "truck", day.late(), true, day.sendBy(), null));
    add(
        tasks,
        new Task(
            "send",
            SellerDesk.TO_SEND,
            "box-seam",
            day.toPack(),
            false,
            day.late() == 0 ? day.sendBy() : null,
            null));
    add(tasks, plain("resi", SellerDesk.RESI, "truck", day.packed(), false));
    add(tasks, plain("complaints", SellerDesk.COMPLAINTS, "chat-text", day.complaints(), true));
    add(tasks, plain("bad-account", SellerDesk.BALANCE, "cash-stack", day.badAccount(), true));
    add(tasks, plain("first-product", NEW_PRODUCT, "list-check", day.firstProduct(), false));
    add(tasks, plain("no-account", SellerDesk.BALANCE, "cash-stack", day.noAccount(), false));
    add(tasks, plain("costs", SellerDesk.COSTS, "cash-stack", day.costs(), false));
    add(tasks, plain("questions", SellerDesk.VOICES, "chat-text", day.questions(), false));
    add(tasks, plain("reviews", SellerDesk.VOICES + "?jenis=ulasan", "star", day.reviews(), false));
    add(tasks, plain("sold-out", SellerDesk.SOLD_OUT, "list-check", day.soldOut(), false));
    add(tasks, plain("low-stock", SellerDesk.LOW_STOCK, "list-check", day.lowStock(), false));
    add(
        tasks,
        new Task(
            "papers",
            SellerDesk.PAPERS,
            "shield-check",
            day.papers(),
            false,
            null,
            day.paperEnds()));
    return List.copyOf(tasks);
  }

  private static Task plain(String kind, String href, String icon, int count, boolean urgent) {
    return new Task(kind, href, icon, count, urgent, null, null);
  }

  private static void add(List<Task> tasks, Task task) {
    if (task.count() > 0) {
      tasks.add(task);
    }
  }

  /** What is said beside it about time; empty for nothing. */
  public String time(Page page) {
    if (until != null) {
      return page.t("seller.task.until", page.formats().moment(until));
    }
    return lastDay == null ? "" : page.t("seller.task.last-day", page.formats().day(lastDay));
  }
}
