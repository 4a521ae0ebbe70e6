package id.emall.bank.file;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.StatementRow.Status;
import id.emall.contracts.bank.file.Assurance;
import id.emall.contracts.bank.file.FileHeading;
import id.emall.contracts.bank.file.FileLimits;
import id.emall.contracts.bank.file.FileProblem;
import id.emall.contracts.bank.file.FileProblem.Kind;
import id.emall.contracts.bank.file.RowVerdict.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** camt.053 and camt.054 with invented content. */
class CamtReadingTest {

  private static final String STATEMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
      <BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><MsgPgntn><PgNb>1</PgNb><LastPgInd>true</LastPgInd></MsgPgntn></GrpHdr>
      <Stmt>
      <Id>S1</Id><ElctrncSeqNb>213</ElctrncSeqNb>
      <Acct><Id><Othr><Id>0201245680</Id></Othr></Id><Ccy>IDR</Ccy></Acct>
      <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">1000.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-08-01</Dt></Dt></Bal>
      <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">148256.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-08-01</Dt></Dt></Bal>
      <Bal><Tp><CdOrPrtry><Cd>CLAV</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">148000</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-08-01</Dt></Dt></Bal>
      <TxsSummry><TtlNtries><NbOfNtries>3</NbOfNtries></TtlNtries></TxsSummry>
      <Ntry>
      <Amt Ccy="IDR">147356.00</Amt>
      <CdtDbtInd>CRDT</CdtDbtInd>
      <Sts><Cd>BOOK</Cd></Sts>
      <BookgDt><DtTm>2026-08-01T10:15:30+07:00</DtTm></BookgDt>
      <AcctSvcrRef>BR1</AcctSvcrRef>
      <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>SITI RAHMA</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>INV7K2M</Ustrd></RmtInf></TxDtls></NtryDtls>
      </Ntry>
      <Ntry><Amt Ccy="IDR">100</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd><Sts>BOOK</Sts><BookgDt><Dt>2026-08-01</Dt></BookgDt><AddtlNtryInf>KOREKSI</AddtlNtryInf></Ntry>
      <Ntry><Amt Ccy="IDR">77.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts><BookgDt><Dt>2026-08-01</Dt></BookgDt><AddtlNtryInf>NANTI</AddtlNtryInf></Ntry>
      </Stmt></BkToCstmrStmt>
      </Document>
      """;

  @Test
  void a_statement_is_read_with_all_it_tells() {
    Collected file = Collected.of(STATEMENT);

    assertThat(file.report.accepted()).as("%s", file.report).isTrue();
    assertThat(file.headings.getFirst().account()).contains("0201245680");
    assertThat(file.headings.getFirst().number()).contains("213");
    assertThat(file.headings.getFirst().layout().name()).isEqualTo("camt.053");
    StatementRow transfer = file.rows.getFirst().row();
    assertThat(file.rows.getFirst().line()).isEqualTo(11);
    assertThat(transfer.direction()).isEqualTo(Direction.CREDIT);
    assertThat(transfer.amount()).isEqualTo("147356.00");
    assertThat(transfer.bookingDate()).isEqualTo(LocalDate.of(2026, 8, 1));
    assertThat(transfer.bankTime()).isEqualTo(Instant.parse("2026-08-01T03:15:30Z"));
    assertThat(transfer.remark()).isEqualTo("INV7K2M");
    assertThat(transfer.counterparty()).isEqualTo("SITI RAHMA");
    assertThat(transfer.bankTransactionId()).isEqualTo("BR1");
    assertThat(file.rows.get(1).reversal()).isTrue();
    assertThat(file.rows.get(1).row().direction()).isEqualTo(Direction.DEBIT);
    assertThat(file.rows.get(2).row().status()).isEqualTo(Status.PENDING);
    assertThat(file.report.pending()).isEqualTo(1);
    assertThat(file.endings.getFirst().totals().closing()).isEqualTo("148256.50");
    assertThat(file.endings.getFirst().available()).isEqualTo("148000.00");
    assertThat(file.endings.getFirst().assurance()).isEqualTo(Assurance.WHOLE);
  }

  @Test
  void what_the_payer_gave_as_reference_is_told() {
    assertThat(Collected.of(STATEMENT).rows.getFirst().row().reference()).isNull();

    StatementRow transfer =
        Collected.of(STATEMENT.replace("NOTPROVIDED", "INV7K2P")).rows.getFirst().row();

    assertThat(transfer.reference()).isEqualTo("INV7K2P");
    assertThat(transfer.remark()).contains("INV7K2P");
  }

  @ParameterizedTest
  @CsvSource({
    "147356.00,147356.01,8,MISMATCH",
    "147356.00,147.356.00,12,UNREADABLE",
    "147356.00,147356.005,12,UNREADABLE",
    "<NbOfNtries>3,<NbOfNtries>4,10,MISMATCH",
    "Ccy=\"IDR\">147356,Ccy=\"USD\">147356,12,CURRENCY",
    "<Cd>BOOK</Cd>,<Cd>BUKU</Cd>,14,UNREADABLE",
    "2026-08-01T10:15,2026-08-02T10:15,11,UNEXPECTED",
    "2026-08-01T10:15,2026-02-30T10:15,15,UNREADABLE",
    "<PgNb>1,<PgNb>2,3,GAP",
    "<LastPgInd>true,<LastPgInd>false,3,GAP",
    "<Cd>CLBD</Cd>,<Cd>CLXX</Cd>,21,MISSING"
  })
  void what_does_not_fit_is_refused_with_its_line(
      String whole, String damaged, int line, Kind kind) {
    Collected file = Collected.of(STATEMENT.replace(whole, damaged));

    assertThat(file.report.accepted()).isFalse();
    assertThat(file.problem().kind()).as("%s", file.report).isEqualTo(kind);
    assertThat(file.problem().line()).as("%s", file.report).isEqualTo(line);
  }

  @Test
  void a_notification_without_counts_is_read_but_called_unchecked() {
    String notification =
        """
        <n:Document xmlns:n="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02"><n:BkToCstmrDbtCdtNtfctn>
        <n:GrpHdr><n:MsgId>1</n:MsgId></n:GrpHdr><n:Ntfctn><n:Id>1</n:Id>
        <n:Acct><n:Id><n:Othr><n:Id>0201245680</n:Id></n:Othr></n:Id></n:Acct>%s
        <n:Ntry><n:Amt Ccy="IDR">5</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd><n:Sts>BOOK</n:Sts><n:BookgDt><n:Dt>2026-08-01</n:Dt></n:BookgDt></n:Ntry>
        </n:Ntfctn></n:BkToCstmrDbtCdtNtfctn></n:Document>
        """;
    String counts =
        "<n:TxsSummry><n:TtlCdtNtries><n:NbOfNtries>1</n:NbOfNtries><n:Sum>5</n:Sum></n:TtlCdtNtries>"
            + "<n:TtlDbtNtries><n:NbOfNtries>0</n:NbOfNtries><n:Sum>0</n:Sum></n:TtlDbtNtries></n:TxsSummry>";

    Collected bare = Collected.of(notification.formatted(""));
    Collected counted = Collected.of(notification.formatted(counts));

    assertThat(bare.report.accepted()).as("%s", bare.report).isTrue();
    assertThat(bare.report.assurance()).isEqualTo(Assurance.UNCHECKED);
    assertThat(bare.headings.getFirst().kind()).isEqualTo(FileHeading.Kind.NOTIFICATION);
    assertThat(bare.verdicts.getFirst().outcome()).isEqualTo(Outcome.NOTED);
    assertThat(counted.report.assurance()).isEqualTo(Assurance.WHOLE);
  }

  @Test
  void entities_and_document_types_are_refused() {
    String secret =
        STATEMENT
            .replace(
                "<Document",
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<Document")
            .replace("INV7K2M", "&x;");
    String bomb =
        STATEMENT
            .replace("<Document", "<!DOCTYPE Document [<!ENTITY x \"haha\">]>\n<Document")
            .replace("INV7K2M", "&x;");

    assertThat(Collected.of(secret).problem())
        .isEqualTo(new FileProblem(2, "", Kind.MARKUP, "DOCTYPE", ""));
    assertThat(Collected.of(bomb).problem().kind()).isEqualTo(Kind.MARKUP);
    assertThat(Collected.of(STATEMENT.replace("INV7K2M", "&x;")).problem().kind())
        .isEqualTo(Kind.MARKUP);
  }

  @Test
  void depth_and_the_length_of_a_text_are_limited() {
    String deep = STATEMENT.replace("INV7K2M", "<a>".repeat(40) + "</a>".repeat(40));
    String longText = STATEMENT.replace("INV7K2M", "x".repeat(20_000));
    String longTag = STATEMENT.replace("<Ustrd>", "<Ustrd a=\"" + "x".repeat(20_000) + "\">");

    assertThat(Collected.of(deep).problem().kind()).isEqualTo(Kind.LIMIT);
    assertThat(Collected.of(longText).problem().kind()).isEqualTo(Kind.LIMIT);
    assertThat(Collected.of(longTag).problem().kind()).isEqualTo(Kind.LIMIT);
    assertThat(Collected.of(longText).problem().line()).isEqualTo(17);
  }

  @Test
  void the_number_of_names_is_limited() {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 2_100; i++) {
      names.append("<n").append(i).append("/>\n");
    }
    Collected file = Collected.of(STATEMENT.replace("<Ustrd>INV7K2M</Ustrd>", names.toString()));

    assertThat(file.problem().kind()).isEqualTo(Kind.LIMIT);
    assertThat(file.problem().expected()).isEqualTo("2000 names");
  }

  @Test
  void the_number_of_rows_is_limited() {
    FileLimits few = new FileLimits(1 << 20, 2, 16 * 1024, 32, 100);
    Collected file = Collected.of(STATEMENT.getBytes(StandardCharsets.UTF_8), few);

    assertThat(file.problem().kind()).isEqualTo(Kind.LIMIT);
    assertThat(file.problem().expected()).isEqualTo("2 rows");
  }

  @Test
  void a_row_of_more_than_sums_can_hold_refuses_the_file() {
    Collected file =
        Collected.of(
            STATEMENT
                .replace("147356.00", "10000000000000.00")
                .replace("148256.50", "10000000000900.50"));

    assertThat(file.problem().kind()).isEqualTo(Kind.LIMIT);
    assertThat(file.problem().line()).isEqualTo(11);
  }

  @Test
  void a_row_of_a_day_that_cannot_be_refuses_the_file() {
    Collected file = Collected.of(STATEMENT.replace("2026-08-01", "9999-08-01"));

    assertThat(file.problem().kind()).isEqualTo(Kind.UNREADABLE);
  }
}
