import id.emall.contracts.bank.file.FileEnding;
import id.emall.contracts.bank.file.FileHeading;
import id.emall.contracts.bank.file.FileLimits;
import id.emall.contracts.bank.file.FileReport;
import id.emall.contracts.bank.file.FileRow;
import id.emall.contracts.bank.file.FileWatcher;
import id.emall.contracts.bank.file.StatementFile;
import id.emall.contracts.bank.file.StatementFileReader;
import id.emall.contracts.bank.file.StatementTaker;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.ServiceLoader;

/**
 * Makes an MT940 file of many MiB and reads it, or with {@code --write FILE [MiB]} only makes it;
 * started by {@code bench/statement}.
 */
class Statement {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
  private static final int ROWS_PER_DAY = 5_000;

  /** Adds up what it is given, and keeps nothing. */
  private static final class Sum implements StatementTaker {
    private long rows;
    private long statements;
    private BigDecimal sum = BigDecimal.ZERO;

    @Override
    public void begin(FileHeading heading) {
      statements++;
    }

    @Override
    public void row(FileRow row) {
      rows++;
      sum = sum.add(row.row().amount());
    }

    @Override
    public void end(FileEnding ending) {
      // Sums were checked by the reader.
    }
  }

  public static void main(String[] args) throws IOException {
    if (args.length > 0 && args[0].equals("--write")) {
      long size = args.length > 2 ? Long.parseLong(args[2]) : 200;
      System.out.println("rows for " + write(Path.of(args[1]), size << 20) + " in all");
      return;
    }
    int mib = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    Path path = Path.of("target/bench/statement/mt940.txt");
    Files.createDirectories(path.getParent());
    BigDecimal written = write(path, (long) mib << 20);
    StatementFileReader reader = ServiceLoader.load(StatementFileReader.class).iterator().next();
    StatementFile file = StatementFile.of(path);

    long begun = System.nanoTime();
    FileReport checked = reader.check(file, FileLimits.DEFAULT, FileWatcher.NONE);
    double checking = seconds(begun);
    Sum sum = new Sum();
    begun = System.nanoTime();
    FileReport read = reader.read(file, FileLimits.DEFAULT, sum);
    double reading = seconds(begun);

    if (!checked.accepted() || !read.equals(checked) || sum.sum.compareTo(written) != 0) {
      throw new IllegalStateException("wrote " + written + ", read " + sum.sum + ": " + read);
    }
    System.out.printf(
        "%d MiB, %d statements, %d rows%n", read.bytes() >> 20, sum.statements, sum.rows);
    System.out.printf("checked in %.1f s, checked and handed on in %.1f s%n", checking, reading);
    System.out.printf(
        "heap: at most %d MiB of %d MiB%n", peakMib(), Runtime.getRuntime().maxMemory() >> 20);
    Files.delete(path);
  }

  /** Returns the sum of all rows. */
  private static BigDecimal write(Path path, long size) throws IOException {
    Random random = new Random(20260302);
    BigDecimal balance = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    LocalDate day = LocalDate.of(2026, 1, 1);
    long bytes = 0;
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      for (int number = 1; bytes < size; number++) {
        StringBuilder text =
            new StringBuilder(
                "{1:F01BMRIIDJAXXXX0000000000}{2:I940EMALLXXXXXXXN}{4:\n:20:S%s\n:25:1220009876543\n:28C:%s\n:60F:C%sIDR%s\n"
                    .formatted(number, number, day.format(DAY), comma(balance)));
        for (int i = 0; i < ROWS_PER_DAY; i++) {
          BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(10_000_000), 2);
          balance = balance.add(amount);
          sum = sum.add(amount);
          text.append(":61:%sC%sNTRFNONREF\n:86:TRSF E-BANKING CR INV%06X\nSITI RAHMA %s\n"
                  .formatted(day.format(DAY), comma(amount), random.nextInt(1 << 24), i));
        }
        text.append(":62F:C%sIDR%s\n-}\n".formatted(day.format(DAY), comma(balance)));
        out.append(text);
        bytes += text.length();
        day = day.plusDays(1);
      }
    }
    return sum;
  }

  private static String comma(BigDecimal amount) {
    return amount.setScale(2).toPlainString().replace('.', ',');
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static long peakMib() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }
}
