package id.emall.bank.file.camt;

import id.emall.bank.file.reading.Days;
import id.emall.bank.file.reading.Place;
import id.emall.bank.file.reading.Reading;
import id.emall.bank.file.reading.Refused;
import id.emall.bank.file.reading.StatementChain;
import id.emall.bank.file.reading.Tally;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Status;
import id.emall.contracts.bank.StatementTotals;
import id.emall.contracts.bank.file.Assurance;
import id.emall.contracts.bank.file.FileEnding;
import id.emall.contracts.bank.file.FileHeading;
import id.emall.contracts.bank.file.FileLayout;
import id.emall.contracts.bank.file.FileProblem;
import id.emall.contracts.bank.file.FileProblem.Kind;
import id.emall.contracts.bank.file.FileRow;
import id.emall.contracts.time.MallClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One {@code Stmt} or {@code Ntfctn}: its head, its rows, and whether they fit together. */
final class CamtStatement {

  private static final String TOTALS = "TxsSummry/";

  /** Opening, previous closing, closing, available; others say nothing about the rows. */
  private static final Set<String> BALANCES = Set.of("OPBD", "PRCD", "CLBD", "CLAV");

  private final int line;
  private final FileLayout layout;
  private final Reading reading;
  private final StatementChain chain;
  private final Leaves leaves = new Leaves();
  private final Map<String, CamtBalance> balances = new HashMap<>();
  private final Tally booked = new Tally();
  private final Tally all = new Tally();
  private boolean isHeaded;
  private LocalDate from;
  private LocalDate to;
  private LocalDate first;
  private LocalDate last;

  CamtStatement(int line, FileLayout layout, Reading reading, StatementChain chain) {
    this.line = line;
    this.layout = layout;
    this.reading = reading;
    this.chain = chain;
  }

  void leaf(String path, Place place, String text) {
    switch (path) {
      case "Id",
          "ElctrncSeqNb",
          "Acct/Id/IBAN",
          "Acct/Id/Othr/Id",
          "FrToDt/FrDtTm",
          "FrToDt/ToDtTm" ->
          leaves.put(path, place, text);
      case "Acct/Ccy" -> place.mustBeRupiah(text);
      case "StmtPgntn/PgNb", "NtfctnPgntn/PgNb" -> onlyPage(place, text, "1");
      case "StmtPgntn/LastPgInd", "NtfctnPgntn/LastPgInd" -> onlyPage(place, text, "true");
      default -> {
        if (path.startsWith(TOTALS) && CamtTotals.PATHS.contains(path.substring(TOTALS.length()))) {
          leaves.put(path.substring(TOTALS.length()), place, text);
        }
      }
    }
  }

  /** Pages come as separate documents here, so no file could be checked as a whole. */
  static void onlyPage(Place place, String text, String expected) {
    if (!text.equals(expected)) {
      throw place.refused(Kind.GAP, text, expected);
    }
  }

  void balance(CamtBalance balance) {
    if (BALANCES.contains(balance.code()) && balances.put(balance.code(), balance) != null) {
      throw balance.place().refused(Kind.REPEATED, balance.code(), "");
    }
  }

  void entry(CamtEntry entry) {
    heading();
    try {
      tell(entry);
    } catch (Refused refused) {
      reading.refusedRow(entry.line(), refused.problem());
    }
  }

  void end(Place end) {
    heading();
    CamtTotals totals = new CamtTotals(leaves, line);
    if (!reading.isTroubled()) {
      totals.mustBe(all);
    }
    Assurance assurance = totals.areWhole() ? Assurance.WHOLE : Assurance.UNCHECKED;
    if (layout.name().equals(CamtFormat.STATEMENT)) {
      mustBalance(end);
      assurance = Assurance.WHOLE;
    }
    reading.end(
        new FileEnding(
            totals(totals),
            amount(balances.get("CLAV")),
            from == null ? first : from,
            to == null ? last : to,
            assurance));
  }

  private void tell(CamtEntry entry) {
    Place place = new Place(entry.line(), "Ntry");
    BigDecimal amount = entry.amount();
    if (amount.signum() == 0) {
      reading.ignored(place.problem(Kind.ZERO_AMOUNT, "", ""));
      return;
    }
    StatementRow row = entry.row(to);
    all.add(row);
    if (entry.status().equals("INFO")) {
      reading.ignored(place.problem(Kind.INFORMATION, "INFO", "BOOK"));
      return;
    }
    if (row.status() == Status.BOOKED) {
      booked.add(row);
      Days.within(row.bookingDate(), from, to, place);
      first = first == null || row.bookingDate().isBefore(first) ? row.bookingDate() : first;
      last = last == null || row.bookingDate().isAfter(last) ? row.bookingDate() : last;
    }
    Optional<FileProblem> note =
        row.remark().isEmpty()
            ? Optional.of(place.problem(Kind.NO_REMARK, "", ""))
            : Optional.empty();
    reading.row(new FileRow(entry.line(), row, entry.isReversal()), note);
  }

  private void heading() {
    if (isHeaded) {
      return;
    }
    isHeaded = true;
    leaves.required("Id", line, "1…35 chars");
    CamtBalance opening = opening();
    from = day("FrToDt/FrDtTm", opening == null ? null : opening.day());
    to = day("FrToDt/ToDtTm", balances.containsKey("CLBD") ? balances.get("CLBD").day() : null);
    reading.begin(
        new FileHeading(
            line,
            layout,
            layout.name().equals(CamtFormat.STATEMENT)
                ? FileHeading.Kind.STATEMENT
                : FileHeading.Kind.NOTIFICATION,
            Optional.of(account()),
            Optional.of(leaves.text("ElctrncSeqNb")).filter(number -> !number.isEmpty())));
  }

  private LocalDate day(String path, LocalDate otherwise) {
    return leaves.has(path)
        ? LocalDate.ofInstant(
            CamtValue.moment(leaves.text(path), leaves.place(path, line)), MallClock.WIB)
        : otherwise;
  }

  private String account() {
    String path = leaves.has("Acct/Id/IBAN") ? "Acct/Id/IBAN" : "Acct/Id/Othr/Id";
    String account = leaves.required(path, line, "1234567890").replaceAll("[ .-]", "");
    if (!account.matches("[0-9]{5,20}")) {
      throw leaves.place(path, line).unreadable(account, "1234567890");
    }
    return account;
  }

  private CamtBalance opening() {
    return balances.getOrDefault("OPBD", balances.get("PRCD"));
  }

  private void mustBalance(Place end) {
    CamtBalance opening = opening();
    CamtBalance closing = balances.get("CLBD");
    if (opening == null || closing == null) {
      throw end.missing(opening == null ? "Bal OPBD / PRCD" : "Bal CLBD");
    }
    if (!reading.isTroubled()) {
      closing.place().mustEqual(closing.amount(), opening.amount().add(booked.net()));
    }
    String number = leaves.text("ElctrncSeqNb");
    chain.add(
        new StatementChain.Link(
            opening.place(),
            account(),
            leaves.text("Id"),
            number.isEmpty()
                ? null
                : Long.valueOf(CamtValue.count(number, leaves.place("ElctrncSeqNb", line))),
            null,
            false,
            false,
            opening.amount(),
            closing.amount(),
            closing.day()));
  }

  private StatementTotals totals(CamtTotals told) {
    return new StatementTotals(
        amount(opening()),
        amount(balances.get("CLBD")),
        told.count("TtlCdtNtries"),
        told.sum("TtlCdtNtries"),
        told.count("TtlDbtNtries"),
        told.sum("TtlDbtNtries"));
  }

  private static BigDecimal amount(CamtBalance balance) {
    return balance == null ? null : balance.amount();
  }
}
