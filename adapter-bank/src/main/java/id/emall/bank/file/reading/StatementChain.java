package id.emall.bank.file.reading;

import id.emall.contracts.bank.file.FileProblem.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The statements of each account in a file must follow one another: numbers without gap, each
 * opening with what the one before closed with, pages complete.
 */
public final class StatementChain {

  private static final int MOST_ACCOUNTS = 10_000;

  /** A number that counts statements within a year; larger ones are dates and do not. */
  private static final long LARGEST_ORDINAL = 99_999;

  /**
   * One statement, or one page of it.
   *
   * @param opening null when balances are not told, then also closing
   * @param number null when not told
   * @param page null when not told
   * @param continuing whether it goes on from a page before
   * @param continued whether it goes on with another page
   * @param reference its own name
   */
  public record Link(
      Place place,
      String account,
      String reference,
      Long number,
      Long page,
      boolean continuing,
      boolean continued,
      BigDecimal opening,
      BigDecimal closing,
      LocalDate closed) {}

  private final Map<String, Link> last = new HashMap<>();

  /**
   * @throws Refused when it does not follow the one before it
   */
  public void add(Link link) {
    Link before = last.put(link.account(), link);
    if (before == null) {
      if (link.continuing()) {
        throw link.place().refused(Kind.GAP, told(link), "page 1");
      }
      if (last.size() > MOST_ACCOUNTS) {
        throw link.place().limit(MOST_ACCOUNTS + " accounts");
      }
      return;
    }
    if (before.reference().equals(link.reference()) && told(before).equals(told(link))) {
      throw link.place().refused(Kind.REPEATED, link.reference() + " " + told(link), "");
    }
    if (before.continued() || link.continuing()) {
      nextPage(before, link);
    } else {
      nextStatement(before, link);
    }
    if (link.opening() == null || before.closing() == null) {
      throw link.place().unexpected(told(link), "1 report/account");
    }
    link.place().mustEqual(link.opening(), before.closing());
  }

  /**
   * @throws Refused when the file ended between two pages
   */
  public void end() {
    for (Link link : last.values()) {
      if (link.continued()) {
        throw link.place().cutOff("page after " + told(link));
      }
    }
  }

  private static void nextPage(Link before, Link link) {
    boolean follows =
        before.continued()
            && link.continuing()
            && (before.number() == null || before.number().equals(link.number()))
            && (before.page() == null || Long.valueOf(before.page() + 1).equals(link.page()));
    if (!follows) {
      throw link.place().refused(Kind.GAP, told(link), "page after " + told(before));
    }
  }

  /** Numbers start again each year; some banks write a date instead. */
  private static void nextStatement(Link before, Link link) {
    if (before.number() == null || link.number() == null) {
      return;
    }
    boolean newYear =
        link.number() == 1
            && before.closed() != null
            && link.closed() != null
            && before.closed().getYear() < link.closed().getYear();
    long step = link.number() - before.number();
    boolean ordinals = before.number() <= LARGEST_ORDINAL && link.number() <= LARGEST_ORDINAL;
    if (!newYear && (step < 0 || ordinals && step > 1)) {
      throw link.place().refused(Kind.GAP, told(link), Long.toString(before.number() + 1));
    }
  }

  private static String told(Link link) {
    return (link.number() == null ? "" : link.number())
        + (link.page() == null ? "" : "/" + link.page());
  }
}
