package id.emall.bank.file;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.time.MallClock;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Writes camt.053 and camt.054. */
final class CamtWriter {

  private CamtWriter() {}

  static String of(Sample sample, String message) {
    boolean statement = message.equals("camt.053");
    String outer = statement ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn";
    String inner = statement ? "Stmt" : "Ntfctn";
    StringBuilder text =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:%s.001.08"><%s><GrpHdr><MsgId>1</MsgId></GrpHdr><%s>
            <Id>1</Id>
            <Acct><Id><Othr><Id>%s</Id></Othr></Id><Ccy>IDR</Ccy></Acct>
            """
                .formatted(message, outer, inner, sample.account()));
    if (statement) {
      text.append(balance("OPBD", sample.from(), sample.opening()));
      text.append(balance("CLBD", sample.to(), sample.closing()));
    }
    text.append("<TxsSummry>\n")
        .append(totals("TtlCdtNtries", sample, Direction.CREDIT))
        .append(totals("TtlDbtNtries", sample, Direction.DEBIT))
        .append("</TxsSummry>\n");
    sample.rows().forEach(row -> text.append(entry(row)));
    return text.append("</%s></%s></Document>%n".formatted(inner, outer)).toString();
  }

  private static String totals(String group, Sample sample, Direction direction) {
    return "<%s><NbOfNtries>%s</NbOfNtries><Sum>%s</Sum></%s>\n"
        .formatted(group, sample.of(direction).size(), sample.sum(direction), group);
  }

  private static String balance(String code, LocalDate day, BigDecimal amount) {
    return """
        <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>
        """
        .formatted(code, amount.abs(), amount.signum() < 0 ? "DBIT" : "CRDT", day);
  }

  private static String entry(StatementRow row) {
    return """
        <Ntry>
        <Amt Ccy="IDR">%s</Amt>
        <CdtDbtInd>%s</CdtDbtInd>
        <Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><DtTm>%s</DtTm></BookgDt>
        <AcctSvcrRef>%s</AcctSvcrRef>
        <NtryDtls><TxDtls><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls>
        </Ntry>
        """
        .formatted(
            row.amount(),
            row.direction() == Direction.CREDIT ? "CRDT" : "DBIT",
            row.bankTime().atZone(MallClock.WIB).toOffsetDateTime(),
            row.bankTransactionId(),
            row.remark());
  }
}
