package id.emall.bank.file.mt940;

import id.emall.bank.file.reading.Days;
import id.emall.bank.file.reading.Place;
import id.emall.bank.file.reading.Reading;
import id.emall.bank.file.reading.Refused;
import id.emall.bank.file.reading.StatementChain;
import id.emall.bank.file.reading.Tally;
import id.emall.contracts.bank.StatementTotals;
import id.emall.contracts.bank.file.Assurance;
import id.emall.contracts.bank.file.FileEnding;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Rows and balances of one message, and whether they fit together. */
final class MtBody {

  private final boolean intraday;
  private final Reading reading;
  private final StatementChain chain;
  private final Tally tally = new Tally();
  private String reference;
  private boolean continuing;
  private boolean continued;
  private Place openedAt;
  private Place closedAt;
  private MtBalance opening;
  private MtBalance closing;
  private MtBalance available;
  private MtSum debits;
  private MtSum credits;
  private MtRow row;
  private boolean rowRefused;
  private LocalDate first;
  private LocalDate last;
  private Place lastAt;

  MtBody(boolean intraday, Reading reading, StatementChain chain) {
    this.intraday = intraday;
    this.reading = reading;
    this.chain = chain;
  }

  void reference(String text) {
    reference = text;
  }

  void open(Place place, String value, boolean isContinuing) {
    openedAt = place;
    continuing = isContinuing;
    opening = MtBalance.of(value, place);
  }

  void entry(int line, String value) {
    flush();
    rowRefused = false;
    try {
      MtEntry entry = MtEntry.of(line, value);
      Place place = new Place(line, MtEntry.FIELD);
      Days.within(entry.day(), opening == null ? null : opening.day(), null, place);
      first = first == null || entry.day().isBefore(first) ? entry.day() : first;
      if (last == null || entry.day().isAfter(last)) {
        last = entry.day();
        lastAt = place;
      }
      row = new MtRow(entry);
    } catch (Refused refused) {
      rowRefused = true;
      reading.refusedRow(line, refused.problem());
    }
  }

  /** The line after a {@code :61:}, 34 characters of the bank's own. */
  void supplement(int line, String text) {
    if (row != null) {
      row.supplement(line, text);
    }
  }

  void narrative(Place place, String text) {
    if (row != null) {
      row.narrative(place, text);
    } else if (!rowRefused) {
      throw place.unexpected(place.field(), ":61:");
    }
  }

  void moreNarrative(int line, String text) {
    if (row != null) {
      row.more(line, text);
    }
  }

  void close(Place place, String value, boolean isContinued) {
    flush();
    closedAt = place;
    continued = isContinued;
    closing = MtBalance.of(value, place);
  }

  void available(Place place, String value) {
    available = MtBalance.of(value, place);
  }

  void sum(Place place, String value) {
    flush();
    MtSum sum = MtSum.of(value, place);
    boolean isDebit = place.field().equals(":90D:");
    if ((isDebit ? debits : credits) != null) {
      throw place.unexpected(place.field(), "-}");
    }
    if (isDebit) {
      debits = sum;
    } else {
      credits = sum;
    }
  }

  /**
   * @throws Refused when something is missing that the rows could be checked against
   */
  void end(int line, String account, Long number, Long page) {
    flush();
    mustBeCheckable(line);
    if (closing != null && last != null) {
      Days.within(last, null, closing.day(), lastAt);
    }
    if (!reading.isTroubled()) {
      mustAddUp();
    }
    chain.add(
        new StatementChain.Link(
            openedAt == null ? new Place(line, "") : openedAt,
            account,
            reference,
            number,
            page,
            continuing,
            continued,
            opening == null ? null : opening.amount(),
            closing == null ? null : closing.amount(),
            closing == null ? null : closing.day()));
    reading.end(ending());
  }

  private void flush() {
    if (row != null) {
      row.tell(reading, tally);
      row = null;
    }
  }

  private void mustBeCheckable(int line) {
    if (opening == null && closing == null && intraday) {
      if (credits == null && debits == null) {
        throw new Place(line, "").cutOff(":90D: / :90C:");
      }
      if (credits == null && tally.credits() > 0 || debits == null && tally.debits() > 0) {
        throw new Place(line, "").missing(credits == null ? ":90C:" : ":90D:");
      }
    } else if (opening == null) {
      throw new Place(line, "").missing(":60F:");
    } else if (closing == null) {
      throw new Place(line, "").cutOff(":62F:");
    }
  }

  private void mustAddUp() {
    if (credits != null) {
      credits.mustBe(tally.credits(), tally.creditSum());
    }
    if (debits != null) {
      debits.mustBe(tally.debits(), tally.debitSum());
    }
    if (closing != null) {
      closedAt.mustEqual(closing.amount(), opening.amount().add(tally.net()));
    }
  }

  private FileEnding ending() {
    LocalDate to = closing == null ? last : closing.day();
    return new FileEnding(
        new StatementTotals(
            opening == null ? null : opening.amount(),
            closing == null ? null : closing.amount(),
            credits == null ? null : Integer.valueOf(credits.count()),
            sum(credits),
            debits == null ? null : Integer.valueOf(debits.count()),
            sum(debits)),
        available == null ? null : available.amount(),
        from(to),
        to,
        Assurance.WHOLE);
  }

  /** Most banks open with the day before the first one told, some with that day itself. */
  private LocalDate from(LocalDate to) {
    if (opening == null) {
      return first;
    }
    boolean dayBefore = opening.day().isBefore(to) && !opening.day().equals(first);
    return dayBefore ? opening.day().plusDays(1) : opening.day();
  }

  private static BigDecimal sum(MtSum told) {
    return told == null ? null : told.sum();
  }
}
