package id.emall.bank.file;

import id.emall.bank.file.camt.CamtFormat;
import id.emall.bank.file.csv.CsvFormat;
import id.emall.bank.file.mt940.MtFormat;
import id.emall.bank.file.reading.BoundedReader;
import id.emall.bank.file.reading.Fingerprint;
import id.emall.bank.file.reading.Format;
import id.emall.bank.file.reading.Place;
import id.emall.bank.file.reading.Reading;
import id.emall.bank.file.reading.Refused;
import id.emall.bank.file.reading.Scan;
import id.emall.contracts.bank.file.FileLayout;
import id.emall.contracts.bank.file.FileLimits;
import id.emall.contracts.bank.file.FileProblem.Kind;
import id.emall.contracts.bank.file.FileReport;
import id.emall.contracts.bank.file.FileWatcher;
import id.emall.contracts.bank.file.StatementFile;
import id.emall.contracts.bank.file.StatementFileReader;
import id.emall.contracts.bank.file.StatementTaker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads every layout that is known here. A file is gone through up to three times: for size,
 * fingerprint and encoding; to check it; and, only when it was accepted, to hand on its rows.
 */
public final class StatementFiles implements StatementFileReader {

  private static final List<Format> FORMATS =
      List.of(new MtFormat(), new CamtFormat(), new CsvFormat());

  private record Found(Format format, FileLayout layout) {}

  /** A check; scan and found are there when the file was accepted. */
  private record Checked(FileReport report, Scan scan, Found found) {}

  @Override
  public boolean recognises(StatementFile file) throws IOException {
    Scan head = Scan.head(file);
    return head.notText().isEmpty() && found(head).isPresent();
  }

  @Override
  public FileReport check(StatementFile file, FileLimits limits, FileWatcher watcher)
      throws IOException {
    return checked(file, limits, watcher).report();
  }

  @Override
  public FileReport read(StatementFile file, FileLimits limits, StatementTaker taker)
      throws IOException {
    Checked checked = checked(file, limits, FileWatcher.NONE);
    if (checked.report().accepted()) {
      handOn(file, checked, new Reading(limits, FileWatcher.NONE, taker));
    }
    return checked.report();
  }

  private static Checked checked(StatementFile file, FileLimits limits, FileWatcher watcher)
      throws IOException {
    Reading reading = new Reading(limits, watcher, Nobody.TAKES);
    Scan scan = Scan.of(file, limits.bytes());
    if (scan.bytes() > limits.bytes()) {
      reading.problem(Place.FILE.problem(Kind.LIMIT, "", limits.bytes() + " bytes"));
      return new Checked(reading.report(Optional.empty(), scan), scan, null);
    }
    Optional<String> notText = scan.notText();
    if (notText.isPresent()) {
      reading.problem(Place.FILE.problem(Kind.NOT_TEXT, notText.get(), ""));
      return new Checked(reading.report(Optional.empty(), scan), scan, null);
    }
    Optional<Found> found = found(scan);
    if (found.isEmpty()) {
      reading.problem(Place.FILE.problem(Kind.UNKNOWN_LAYOUT, scan.head().strip(), names()));
      return new Checked(reading.report(Optional.empty(), scan), scan, null);
    }
    try (InputStream in = new WatchedStream(file.open(), watcher, scan.bytes())) {
      go(in, scan, found.get(), reading);
    }
    return new Checked(reading.report(Optional.of(found.get().layout()), scan), scan, found.get());
  }

  private static void handOn(StatementFile file, Checked checked, Reading reading)
      throws IOException {
    DigestInputStream in = new DigestInputStream(file.open(), Fingerprint.sha256());
    try (in) {
      go(in, checked.scan(), checked.found(), reading);
      in.transferTo(OutputStream.nullOutputStream());
    }
    String now = HexFormat.of().formatHex(in.getMessageDigest().digest());
    if (!now.equals(checked.report().sha256())) {
      throw new IOException("the file changed while it was read");
    }
  }

  private static void go(InputStream in, Scan scan, Found found, Reading reading)
      throws IOException {
    int longest = reading.limits().lineLength();
    try {
      found
          .format()
          .read(
              new BoundedReader(scan.text(in), found.format().boundary(), longest),
              found.layout(),
              reading);
    } catch (Refused refused) {
      reading.problem(refused.problem());
    }
  }

  private static Optional<Found> found(Scan scan) {
    String head = scan.head();
    return FORMATS.stream()
        .flatMap(format -> format.recognise(head).map(layout -> new Found(format, layout)).stream())
        .findFirst();
  }

  private static String names() {
    return FORMATS.stream()
        .flatMap(format -> format.names().stream())
        .collect(Collectors.joining(", "));
  }
}
