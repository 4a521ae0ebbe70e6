package id.emall.core.payment.file;

import id.emall.contracts.bank.file.FileLimits;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.common.RefusalTexts;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes statement files over from a folder that all nodes see, if one is set. A file is taken over
 * by moving it into {@code taking/}, which only one node can do, once looks found it unchanged for
 * a while; when it is done it is moved to {@code done/} or {@code refused/} with its report beside,
 * and operators are told of what was refused. A node that dies in between leaves it where the next
 * look finds it, and one to which somebody wrote all the same is brought once more.
 */
@ApplicationScoped
public class FolderWatch implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final Actor FOLDER = new Actor.System("statement-folder");
  private static final int FILES_MOST = 1_000;

  /** Between the id of a file that was taken over and its name. */
  private static final String MARK = "__";

  /** With the number of the file before it and the report's ending a name has 255 bytes at most. */
  private static final int NAME_BYTES_MOST = 200;

  /** Work item of a file in the folder that was refused; its object is the file. */
  private static final String REFUSED = "statement-file.refused";

  /** Work item of a file that cannot be read or moved; its object is its name. */
  private static final String UNREADABLE = "statement-file.unreadable";

  /**
   * A file as it was found.
   *
   * @param since when it was first found so
   */
  private record Seen(long bytes, FileTime changed, Instant since) {

    boolean isAsIn(Seen earlier) {
      return earlier != null && bytes == earlier.bytes() && changed.equals(earlier.changed());
    }
  }

  private final Map<Path, Seen> seen = new HashMap<>();
  private FileSettings settings;
  private FileArrivals arrivals;
  private FileReports reports;
  private Ids ids;
  private Clock clock;
  private WorkItems workItems;

  protected FolderWatch() {}

  @Inject
  public FolderWatch(
      FileSettings settings,
      FileArrivals arrivals,
      FileReports reports,
      Ids ids,
      Clock clock,
      WorkItems workItems) {
    this.settings = settings;
    this.arrivals = arrivals;
    this.reports = reports;
    this.ids = ids;
    this.clock = clock;
    this.workItems = workItems;
  }

  @Override
  public String name() {
    return "statement-folder";
  }

  @Override
  public Duration every() {
    return settings.tick();
  }

  @Override
  public void run() {
    settings.folder().ifPresent(this::look);
  }

  private void look(Path folder) {
    try {
      Path taking = Files.createDirectories(folder.resolve("taking"));
      for (Path file : unchanged(folder)) {
        attempt(file, one -> takeOver(taking, one));
      }
      for (Path file : files(taking)) {
        attempt(file, one -> bring(folder, one));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of statement files cannot be used: " + folder, e);
    }
  }

  /** What may fail for one file and must not keep the others waiting. */
  private interface Step {
    void on(Path file) throws IOException;
  }

  private void attempt(Path file, Step step) {
    try {
      step.on(file);
    } catch (IOException e) {
      LOG.warn("{} in the folder of statement files cannot be used: {}", file, e.toString());
      workItems.raise(
          UNREADABLE,
          nameOf(file),
          "a file in the folder cannot be used: " + e,
          Map.of("file", nameOf(file)));
    }
  }

  private void takeOver(Path taking, Path file) throws IOException {
    move(file, taking.resolve(ids.next() + MARK + shortened(nameOf(file))));
  }

  /** The end of a name says most. */
  private static String shortened(String name) {
    String rest = name;
    while (rest.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES_MOST) {
      rest = rest.substring(rest.offsetByCodePoints(0, 1));
    }
    return rest;
  }

  /** Files that nobody has written to for a while. */
  private List<Path> unchanged(Path folder) throws IOException {
    List<Path> unchanged = new ArrayList<>();
    Set<Path> there = new HashSet<>(files(folder));
    seen.keySet().retainAll(there);
    for (Path file : there) {
      try {
        if (isStill(file)) {
          unchanged.add(file);
        }
      } catch (NoSuchFileException e) {
        seen.remove(file);
      }
    }
    return unchanged;
  }

  private boolean isStill(Path file) throws IOException {
    Instant now = clock.instant();
    Seen found = new Seen(Files.size(file), Files.getLastModifiedTime(file), now);
    Seen before = seen.get(file);
    if (!found.isAsIn(before)) {
      seen.put(file, found);
      return false;
    }
    return found.bytes() > 0 && !now.isBefore(before.since().plus(settings.still()));
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(
            folder,
            path -> Files.isRegularFile(path) && !path.getFileName().toString().startsWith("."))) {
      for (Path file : all) {
        if (files.size() < FILES_MOST) {
          files.add(file);
        }
      }
    }
    return files;
  }

  /** Another node may have been quicker. */
  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException | FileAlreadyExistsException e) {
      LOG.debug("{} was taken over by another node", from);
    }
  }

  /** Receives what has not been received, and brings to its end what is done. */
  private void bring(Path folder, Path file) throws IOException {
    Optional<UUID> id = idOf(file);
    if (id.isEmpty()) {
      return;
    }
    Optional<FileReports.FileLook> known = reports.find(id.get());
    if (known.isPresent()) {
      endDone(folder, file, known.get());
      return;
    }
    try (InputStream in = Files.newInputStream(file);
        Spool spool = Spool.of(in, FileLimits.DEFAULT.bytes())) {
      if (spool.isTooLarge()) {
        end(folder, file, "refused", Optional.empty());
        return;
      }
      FileArrivals.Arrived arrived =
          arrivals.receive(id.get(), FOLDER, FileArrivals.Origin.FOLDER, nameOf(file), spool, null);
      endDone(folder, file, reports.find(arrived.id()).orElseThrow());
    } catch (NoSuchFileException e) {
      LOG.debug("{} was brought to its end by another node", file);
    }
  }

  private void endDone(Path folder, Path file, FileReports.FileLook look) throws IOException {
    if (!look.state().isDone()) {
      return;
    }
    if (Files.size(file) != look.bytes()) {
      takeOver(file.getParent(), file);
      return;
    }
    end(folder, file, look.state() == FileState.TAKEN ? "done" : "refused", Optional.of(look));
  }

  private static Optional<UUID> idOf(Path file) {
    String name = file.getFileName().toString();
    try {
      return Optional.of(UUID.fromString(name.substring(0, Math.max(0, name.indexOf(MARK)))));
    } catch (IllegalArgumentException e) {
      LOG.warn("{} was not laid there by the mall and is left alone", file);
      return Optional.empty();
    }
  }

  private static String nameOf(Path file) {
    String name = file.getFileName().toString();
    int mark = name.indexOf(MARK);
    return mark < 0 ? name : name.substring(mark + MARK.length());
  }

  /** The report is there before the file is, so that whoever waits for the file finds it. */
  private void end(Path folder, Path file, String where, Optional<FileReports.FileLook> look)
      throws IOException {
    Path target = Files.createDirectories(folder.resolve(where));
    String name = file.getFileName().toString();
    try (Writer report =
        Files.newBufferedWriter(target.resolve(name + ".csv"), StandardCharsets.UTF_8)) {
      if (look.isEmpty()) {
        report.write(tooLarge("id") + "\r\n" + tooLarge("en") + "\r\n");
      } else {
        for (Problem problem : look.get().problems()) {
          report.write(problem.text("id") + "\r\n" + problem.text("en") + "\r\n");
        }
        reports.writeCsv(look.get().id(), "id", report);
      }
    }
    if (where.equals("refused")) {
      workItems.raise(
          REFUSED,
          name.substring(0, name.indexOf(MARK)),
          "a file in the folder was refused",
          Map.of("file", nameOf(file)));
    }
    move(file, target.resolve(name));
  }

  private static String tooLarge(String language) {
    return RefusalTexts.say(
        "statement-file.too-large", List.of(FileLimits.DEFAULT.bytes() / 1_048_576), language);
  }
}
