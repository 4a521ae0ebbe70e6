package id.emall.bank.file.camt;

import id.emall.bank.file.reading.Place;
import id.emall.bank.file.reading.Reading;
import id.emall.bank.file.reading.StatementChain;
import id.emall.contracts.bank.file.FileLayout;
import java.io.IOException;
import java.util.Map;

/** Goes through a document and hands each element to the statement, balance or entry it is of. */
final class CamtDocument {

  private static final Map<String, String> MESSAGES =
      Map.of(
          CamtFormat.STATEMENT, "Document/BkToCstmrStmt/Stmt",
          CamtFormat.NOTIFICATION, "Document/BkToCstmrDbtCdtNtfctn/Ntfctn");
  private static final int STATEMENT_DEPTH = 3;
  private static final int PART_DEPTH = 4;

  private final Xml xml;
  private final FileLayout layout;
  private final Reading reading;
  private final StatementChain chain = new StatementChain();
  private int statements;
  private CamtStatement statement;
  private CamtEntry entry;
  private Leaves balance;
  private int balanceLine;

  CamtDocument(Xml xml, FileLayout layout, Reading reading) {
    this.xml = xml;
    this.layout = layout;
    this.reading = reading;
  }

  void read() throws IOException {
    while (xml.next()) {
      if (xml.isEnd()) {
        ends();
      } else {
        begins();
      }
    }
    if (statements == 0) {
      throw new Place(1, "Document").missing(MESSAGES.get(layout.name()));
    }
  }

  private void begins() {
    if (xml.depth() == STATEMENT_DEPTH && !xml.name().equals("GrpHdr")) {
      String expected = MESSAGES.get(layout.name());
      if (!xml.pathBelow(0).equals(expected)) {
        if (!xml.name().equals("SplmtryData")) {
          throw xml.place().unexpected(xml.name(), expected);
        }
        return;
      }
      statements++;
      statement = new CamtStatement(xml.line(), layout, reading, chain);
    } else if (xml.depth() == PART_DEPTH && statement != null) {
      if (xml.name().equals("Ntry")) {
        entry = new CamtEntry(xml.line());
      } else if (xml.name().equals("Bal")) {
        balance = new Leaves();
        balanceLine = xml.line();
      }
    }
    boolean isMoney = xml.depth() == PART_DEPTH + 1 && xml.name().equals("Amt");
    if (isMoney && (entry != null || balance != null)) {
      xml.place().mustBeRupiah(xml.attribute("Ccy"));
    }
  }

  private void ends() {
    if (xml.depth() == STATEMENT_DEPTH && statement != null) {
      statement.end(xml.place());
      statement = null;
    } else if (xml.depth() == PART_DEPTH && entry != null) {
      statement.entry(entry);
      entry = null;
    } else if (xml.depth() == PART_DEPTH && balance != null) {
      statement.balance(CamtBalance.of(balanceLine, balance));
      balance = null;
    } else if (xml.isLeaf()) {
      leaf();
    }
  }

  private void leaf() {
    if (entry != null) {
      entry.leaf(xml.pathBelow(PART_DEPTH), xml.place(), xml.text());
    } else if (balance != null) {
      balanceLeaf(xml.pathBelow(PART_DEPTH));
    } else if (statement != null) {
      statement.leaf(xml.pathBelow(STATEMENT_DEPTH), xml.place(), xml.text());
    } else {
      switch (xml.pathBelow(2)) {
        case "GrpHdr/MsgPgntn/PgNb" -> CamtStatement.onlyPage(xml.place(), xml.text(), "1");
        case "GrpHdr/MsgPgntn/LastPgInd" -> CamtStatement.onlyPage(xml.place(), xml.text(), "true");
        default -> {
          // The rest of the group header says who sent the message and when.
        }
      }
    }
  }

  private void balanceLeaf(String path) {
    switch (path) {
      case "Tp/CdOrPrtry/Cd", "Amt", "CdtDbtInd", "Dt/Dt", "Dt/DtTm" ->
          balance.put(path, xml.place(), xml.text());
      default -> {
        // Credit lines and availability by day.
      }
    }
  }
}
