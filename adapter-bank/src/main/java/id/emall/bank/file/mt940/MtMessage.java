package id.emall.bank.file.mt940;

import id.emall.bank.file.reading.Place;
import id.emall.bank.file.reading.Reading;
import id.emall.bank.file.reading.StatementChain;
import id.emall.contracts.bank.file.FileHeading;
import id.emall.contracts.bank.file.FileLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message: its fields in their order, its rows, its end. What stands out of order or is no
 * field of a statement is refused, because a damaged tag would otherwise take its row with it.
 */
final class MtMessage {

  private static final Pattern ACCOUNT =
      Pattern.compile("(?:[A-Z0-9]{8,11}/)?([0-9][0-9 .-]*)(?:[A-Z]{3})?");
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})(?:/([0-9]{1,9}))?");

  /** The order of fields; those in brackets of SWIFT's table may be absent. */
  private static final Map<String, Integer> RANKS =
      Map.ofEntries(
          Map.entry("20", 1),
          Map.entry("21", 2),
          Map.entry("25", 3),
          Map.entry("25P", 3),
          Map.entry("28", 4),
          Map.entry("28C", 4),
          Map.entry("34F", 5),
          Map.entry("13", 5),
          Map.entry("13D", 5),
          Map.entry("60F", 6),
          Map.entry("60M", 6),
          Map.entry("61", 7),
          Map.entry("86", 7),
          Map.entry("62F", 8),
          Map.entry("62M", 8),
          Map.entry("64", 9),
          Map.entry("65", 9),
          Map.entry("90D", 10),
          Map.entry("90C", 10));

  private static final List<String> REPEATABLE =
      List.of("34F", "13D", "61", "86", "65", "90D", "90C");

  private final FileLayout layout;
  private final Reading reading;
  private final MtBody body;
  private final boolean isIntraday;
  private int rank;
  private String lastTag = "";
  private boolean isHeaded;
  private int firstLine;
  private String reference;
  private String account;
  private Long number;
  private Long page;

  MtMessage(FileLayout layout, Reading reading, StatementChain chain) {
    this.layout = layout;
    this.reading = reading;
    this.isIntraday = layout.name().equals(MtFormat.INTRADAY);
    this.body = new MtBody(isIntraday, reading, chain);
  }

  boolean hasBegun() {
    return rank > 0;
  }

  void tag(int line, String tag, String value) {
    Place place = new Place(line, ":" + tag + ":");
    inOrder(place, tag);
    switch (tag) {
      case "20" -> reference(place, value);
      case "25", "25P" -> account(place, value);
      case "28", "28C" -> number(place, value);
      case "60F", "60M" -> body.open(place, value, tag.endsWith("M"));
      case "61" -> {
        heading();
        body.entry(line, value);
      }
      case "86" -> {
        if (rank == 7) {
          body.narrative(place, value);
        }
      }
      case "62F", "62M" -> {
        heading();
        body.close(place, value, tag.endsWith("M"));
      }
      case "64" -> body.available(place, value);
      case "65" -> MtBalance.of(value, place);
      case "90D", "90C" -> {
        heading();
        body.sum(place, value);
      }
      default -> {
        // Related reference, floor limits and the time of an intraday report tell nothing of rows.
      }
    }
    lastTag = tag;
  }

  /** A line that belongs to the field before it. */
  void more(int line, String text) {
    switch (lastTag) {
      case "86" -> {
        if (rank == 7) {
          body.moreNarrative(line, text);
        }
      }
      case "61" -> body.supplement(line, text);
      case "25P" -> {
        // The address of the account's owner.
      }
      default -> throw new Place(line, "").unexpected(text, ":61: / :62F:");
    }
  }

  void end(int line) {
    if (rank < 4) {
      throw new Place(line, "").cutOff(":20: :25: :28C:");
    }
    heading();
    body.end(line, account, number, page);
  }

  private void inOrder(Place place, String tag) {
    Integer next = RANKS.get(tag);
    if (next == null) {
      throw place.unexpected(place.field(), ":61: :86: :62F:");
    }
    boolean closingText = tag.equals("86") && rank >= 7;
    boolean inPlace = next > rank || next == rank && REPEATABLE.contains(tag);
    if (!closingText && !inPlace) {
      throw place.unexpected(place.field(), rank < 7 ? ":60F: :61:" : ":61: :62F:");
    }
    if (next > 4 && (account == null || number == null)) {
      throw place.missing(account == null ? ":25:" : ":28C:");
    }
    if (next == 5 && !isIntraday || tag.equals("86") && rank < 7) {
      throw place.unexpected(place.field(), ":61:");
    }
    rank = Math.max(rank, next);
    if (firstLine == 0) {
      firstLine = place.line();
    }
  }

  private void reference(Place place, String value) {
    if (value.isBlank()) {
      throw place.missing("16x");
    }
    reference = value.strip();
    body.reference(reference);
  }

  private void account(Place place, String value) {
    Matcher parts = ACCOUNT.matcher(value.strip());
    String digits = parts.matches() ? parts.group(1).replaceAll("[^0-9]", "") : "";
    if (reference == null) {
      throw place.missing(":20:");
    }
    if (digits.length() < 5 || digits.length() > 20) {
      throw place.unreadable(value, "[BIC/]1234567890");
    }
    account = digits;
  }

  private void number(Place place, String value) {
    Matcher parts = NUMBER.matcher(value.strip());
    if (!parts.matches()) {
      throw place.unreadable(value, "123[/1]");
    }
    number = Long.valueOf(parts.group(1));
    page = parts.group(2) == null ? null : Long.valueOf(parts.group(2));
  }

  private void heading() {
    if (isHeaded) {
      return;
    }
    isHeaded = true;
    reading.begin(
        new FileHeading(
            firstLine,
            layout,
            isIntraday ? FileHeading.Kind.INTRADAY : FileHeading.Kind.STATEMENT,
            Optional.of(account),
            Optional.of(page == null ? number.toString() : number + "/" + page)));
  }
}
