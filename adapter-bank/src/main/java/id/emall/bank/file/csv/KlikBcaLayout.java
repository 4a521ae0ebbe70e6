package id.emall.bank.file.csv;

import id.emall.bank.file.reading.Reading;
import id.emall.contracts.bank.file.FileLayout;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * KlikBCA's "Mutasi Rekening": days without year, balances after each row, sums and counts below.
 * Known from parsers that others published, which agree with one another.
 */
final class KlikBcaLayout implements Layout {

  private static final Set<List<String>> HEADERS =
      Set.of(
          List.of("keterangan", "cabang", "jumlah", "", "saldo"),
          List.of("keterangan", "cabang", "jumlah", "saldo"));

  @Override
  public FileLayout file() {
    return new FileLayout("CSV KlikBCA", Optional.of("BCA"), false, true);
  }

  @Override
  public boolean isHeader(List<String> columns) {
    return columns.size() > 1
        && Set.of("tanggal transaksi", "tanggal", "tgl").contains(columns.getFirst())
        && HEADERS.contains(columns.subList(1, columns.size()));
  }

  @Override
  public void read(CsvRecords records, Preamble preamble, List<String> columns, Reading reading)
      throws IOException {
    new KlikBcaReading(this, preamble, reading).read(records);
  }
}
