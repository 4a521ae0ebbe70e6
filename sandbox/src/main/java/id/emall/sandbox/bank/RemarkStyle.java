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

  /**
   * @param transfer how the bank words a transfer between its own customers
   */
  String write(String transfer, BigDecimal amount, Instant at) {
    String words =
        switch (channel) {
          case "e-banking" -> transfer;
          case "bi-fast" -> "BI-FAST TRSF {side} {amount} {note} {name}";
          case "switching" -> "SWITCHING TRSF {side} {amount} {note} {name}";
          case "bi-fast-fee" -> "BI-FAST BIAYA {side} {amount} {name}";
          case "switching-fee" -> "SWITCHING BIAYA {side} {amount} {name}";
          default ->
              throw new BadCall(
                  "field 'channel' must be e-banking, bi-fast or switching, got '" + channel + "'");
        };
    return words
        .replace("{side}", credit ? "CR" : "DB")
        .replace("{day}", DAY.format(at.atZone(MallClock.WIB)))
        .replace("{amount}", amount.toPlainString())
        .replace("{name}", name.toUpperCase(Locale.ROOT))
        .replace("{note}", lines())
        .strip()
        .replaceAll(" {2,}", " ");
  }

  private String lines() {
    String kept = note.length() > 2 * LINE ? note.substring(0, 2 * LINE) : note;
    if (!split || kept.length() <= LINE) {
      return kept;
    }
    return kept.substring(0, LINE) + " " + kept.substring(LINE);
  }
}
