package id.emall.bank.file.csv;

import id.emall.bank.file.csv.Numbers.Style;
import id.emall.bank.file.reading.Reading;
import id.emall.contracts.bank.file.FileLayout;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An export that is a plain table with one column for debits and one for credits. The column names
 * come from parsers that others published, not from the banks; which of them the banks use today
 * must be confirmed.
 *
 * @param required columns that tell this export from others
 * @param remarks columns whose texts are put together, where they are there
 * @param id column with the bank's own number of the row, or empty
 * @param balance column with the balance after the row, or empty
 * @param account column with the account number, empty when it stands above the table or nowhere
 * @param currency column with the currency, or empty
 */
record TableLayout(
    FileLayout file,
    Set<String> required,
    String date,
    List<String> remarks,
    String debit,
    String credit,
    String id,
    String balance,
    String account,
    String currency,
    Style style)
    implements Layout {

  static final List<TableLayout> ALL =
      List.of(
          new TableLayout(
              file("CSV BNIDirect", "BNI", true),
              Set.of(
                  "post date", "branch", "journal no", "description", "debit", "credit", "balance"),
              "post date",
              List.of("description"),
              "debit",
              "credit",
              "journal no",
              "balance",
              "",
              "",
              Style.POINT),
          new TableLayout(
              file("CSV BRI CMS", "BRI", true),
              Set.of(
                  "norek",
                  "tgl_tran",
                  "desk_tran",
                  "mutasi_debet",
                  "mutasi_kredit",
                  "saldo_akhir_mutasi"),
              "tgl_tran",
              List.of("desk_tran", "remark_custom"),
              "mutasi_debet",
              "mutasi_kredit",
              "",
              "saldo_akhir_mutasi",
              "norek",
              "",
              Style.POINT),
          new TableLayout(
              file("CSV BRI Internet Banking", "BRI", true),
              Set.of("tanggal transaksi", "uraian transaksi", "teller", "debet", "kredit", "saldo"),
              "tanggal transaksi",
              List.of("uraian transaksi"),
              "debet",
              "kredit",
              "",
              "saldo",
              "",
              "",
              Style.COMMA),
          new TableLayout(
              file("CSV Mandiri MCM", "MANDIRI", false),
              Set.of(
                  "account no",
                  "date",
                  "val date",
                  "transaction code",
                  "description",
                  "reference no",
                  "debit",
                  "credit"),
              "date",
              List.of("description"),
              "debit",
              "credit",
              "reference no",
              "",
              "account no",
              "",
              Style.FIRST_DECIDES),
          new TableLayout(
              file("CSV Mandiri Kopra", "MANDIRI", true),
              Set.of("accountno", "ccy", "postdate", "remarks", "credit amount", "debit amount"),
              "postdate",
              List.of("remarks", "additionaldesc"),
              "debit amount",
              "credit amount",
              "",
              "close balance",
              "accountno",
              "ccy",
              Style.FIRST_DECIDES));

  @Override
  public boolean isHeader(List<String> columns) {
    return columns.containsAll(required);
  }

  @Override
  public void read(CsvRecords records, Preamble preamble, List<String> columns, Reading reading)
      throws IOException {
    new TableReading(this, preamble, columns, reading).read(records);
  }

  /** No export has row numbers that are known to be unique for ever. */
  private static FileLayout file(String name, String bank, boolean balances) {
    return new FileLayout(name, Optional.of(bank), false, balances);
  }
}
