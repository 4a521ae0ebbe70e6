package id.emall.sandbox.bank;

import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.BadCall;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How the bank words a row: the name of the transaction, then what the customer wrote (at most 36
 * characters, two lines of 18) and who they are.
 *
 * @param channel {@code e-banking}, {@code bi-fast} or {@code switching}
 * @param name the other side's name
 * @param note what the customer wrote
 * @param split whether a blank falls between the two lines of the note, as happens
 */
record RemarkStyle(String channel, boolean credit, String name, String note, boolean split) {

  private static final int LINE = 18;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMM");

  String write(BigDecimal amount, Instant at) {
    String side = credit ? "CR" : "DB";
    String money = amount.toPlainString();
    return switch (channel) {
      case "e-banking" ->
          tidy(
              "TRSF E-BANKING %s %s/FTSCY/WS95031 %s %s %s"
                  .formatted(side, DAY.format(at.atZone(MallClock.WIB)), money, lines(), upper()));
      case "bi-fast" -> tidy("BI-FAST TRSF %s %s %s %s".formatted(side, money, lines(), upper()));
      case "switching" ->
          tidy("SWITCHING TRSF %s %s %s %s".formatted(side, money, lines(), upper()));
      default ->
          throw new BadCall(
              "field 'channel' must be e-banking, bi-fast or switching, got '" + channel + "'");
    };
  }

  private String lines() {
    String kept = note.length() > 2 * LINE ? note.substring(0, 2 * LINE) : note;
    if (!split || kept.length() <= LINE) {
      return kept;
    }
    return kept.substring(0, LINE) + " " + kept.substring(LINE);
  }

  private String upper() {
    return name.toUpperCase(Locale.ROOT);
  }

  private static String tidy(String text) {
    return text.strip().replaceAll(" {2,}", " ");
  }
}
