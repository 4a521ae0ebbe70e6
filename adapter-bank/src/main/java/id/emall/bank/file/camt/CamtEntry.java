package id.emall.bank.file.camt;

import id.emall.bank.file.reading.Place;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.StatementRow.Status;
import id.emall.contracts.time.MallClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An {@code Ntry}: one row, also when it gathers several transactions, because one sum was booked.
 * {@code CdtDbtInd} is the way the money moved, also of a reversal.
 */
final class CamtEntry {

  private static final int LONGEST_REMARK = 64 * 1024;
  private static final String DETAILS = "NtryDtls/TxDtls/";
  private static final String END_TO_END = DETAILS + "Refs/EndToEndId";
  private static final Set<String> ONCE =
      Set.of(
          "Amt",
          "CdtDbtInd",
          "RvslInd",
          "Sts",
          "Sts/Cd",
          "BookgDt/Dt",
          "BookgDt/DtTm",
          "ValDt/Dt",
          "ValDt/DtTm",
          "AcctSvcrRef");
  private static final Set<String> REMARKS =
      Set.of(DETAILS + "RmtInf/Ustrd", DETAILS + "AddtlTxInf", "AddtlNtryInf", END_TO_END);

  private final int line;
  private final Leaves leaves = new Leaves();
  private final Set<String> remarks = new LinkedHashSet<>();
  private final Set<String> references = new LinkedHashSet<>();
  private final Set<String> debtors = new LinkedHashSet<>();
  private final Set<String> creditors = new LinkedHashSet<>();
  private int remarkLength;

  CamtEntry(int line) {
    this.line = line;
  }

  int line() {
    return line;
  }

  void leaf(String path, Place place, String text) {
    if (ONCE.contains(path)) {
      leaves.put(path, place, text);
    } else if (REMARKS.contains(path) && !text.isEmpty() && !text.equals("NOTPROVIDED")) {
      remarks.add(text);
      if (path.equals(END_TO_END)) {
        add(references, text);
      }
      remarkLength += text.length();
      if (remarkLength > LONGEST_REMARK) {
        throw place.limit(LONGEST_REMARK + " chars");
      }
    } else if (path.equals(DETAILS + "RltdPties/Dbtr/Nm")
        || path.equals(DETAILS + "RltdPties/Dbtr/Pty/Nm")) {
      add(debtors, text);
    } else if (path.equals(DETAILS + "RltdPties/Cdtr/Nm")
        || path.equals(DETAILS + "RltdPties/Cdtr/Pty/Nm")) {
      add(creditors, text);
    }
  }

  /** BOOK, PDNG or INFO. */
  String status() {
    String code = leaves.has("Sts/Cd") ? "Sts/Cd" : "Sts";
    String status = leaves.required(code, line, "BOOK / PDNG / INFO");
    if (!Set.of("BOOK", "PDNG", "INFO").contains(status)) {
      throw leaves.place(code, line).unreadable(status, "BOOK / PDNG / INFO");
    }
    return status;
  }

  Direction direction() {
    return CamtValue.direction(
        leaves.required("CdtDbtInd", line, "CRDT / DBIT"), leaves.place("CdtDbtInd", line));
  }

  BigDecimal amount() {
    return CamtValue.amount(leaves.required("Amt", line, "1234.56"), leaves.place("Amt", line));
  }

  boolean isReversal() {
    return CamtValue.yesNo(leaves.text("RvslInd"), leaves.place("RvslInd", line));
  }

  /** A row that the bank has not booked yet stands on the day it will have, if that is told. */
  StatementRow row(LocalDate last) {
    boolean booked = status().equals("BOOK");
    Instant moment =
        leaves.has("BookgDt/DtTm")
            ? CamtValue.moment(leaves.text("BookgDt/DtTm"), leaves.place("BookgDt/DtTm", line))
            : null;
    Set<String> others = direction() == Direction.CREDIT ? debtors : creditors;
    return new StatementRow(
        direction(),
        amount(),
        booked ? Status.BOOKED : Status.PENDING,
        day(moment, booked, last),
        moment,
        String.join(" ", remarks),
        only(others),
        only(references),
        leaves.text("AcctSvcrRef").isEmpty() ? null : leaves.text("AcctSvcrRef"),
        null);
  }

  private static String only(Set<String> told) {
    return told.size() == 1 ? told.iterator().next() : null;
  }

  /** Two are enough to know that there is not one. */
  private static void add(Set<String> names, String name) {
    if (names.size() < 2) {
      names.add(name);
    }
  }

  private LocalDate day(Instant moment, boolean booked, LocalDate last) {
    if (moment != null) {
      return LocalDate.ofInstant(moment, MallClock.WIB);
    }
    if (!booked && !leaves.has("BookgDt/Dt") && last != null) {
      return last;
    }
    return CamtValue.day(
        leaves.required("BookgDt/Dt", line, "yyyy-MM-dd"), leaves.place("BookgDt/Dt", line));
  }
}
