package id.emall.core.catalogue.sheet;

import id.emall.core.catalogue.search.IndexFollower;
import id.emall.core.common.Actor;
import id.emall.core.testing.BenchServer;
import id.emall.core.testing.Seed;
import id.emall.core.testing.TestClock;
import id.emall.core.testing.TestMall;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * A file of many products from the upload to the last of them in the search index, and once more
 * with other prices; started by {@code bench/import}, with a small heap.
 */
public final class ImportBench {

  private final TestMall mall;
  private final Jdbi jdbi;
  private final Path folder;

  private ImportBench(BenchServer server, Path folder) {
    this.folder = folder;
    mall = TestMall.open(server.dataSource(), "emall.search.dir=" + folder.resolve("search"));
    jdbi = mall.get(Jdbi.class);
  }

  /**
   * @param arguments products (100,000)
   */
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    int products =
        arguments.length == 0 ? ProductImports.ROWS_MOST : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("bench-import");
    try (BenchServer server = BenchServer.start()) {
      new ImportBench(server, folder).run(server, products);
    } finally {
      remove(folder);
    }
  }

  private void run(BenchServer server, int products) throws IOException {
    Actor.Member seller = new Seed(jdbi, (TestClock) mall.get(Clock.class)).seller();
    mall.get(IndexFollower.class).turn();
    Path file = folder.resolve("produk.csv");
    write(file, products, categories());
    double cpu = server.cpuSeconds();

    long begun = System.nanoTime();
    ImportLook made = bring("new", seller, file);
    long followed = System.nanoTime();
    mall.get(IndexFollower.class).turn();
    say("in the search index %.1f s later", seconds(followed));
    say(
        "%,d products in %.1f s, %,.0f a second; PostgreSQL used %.1f s of the processors",
        made.made(), seconds(begun), made.made() / seconds(begun), server.cpuSeconds() - cpu);

    Path exported = folder.resolve("unduh.csv");
    begun = System.nanoTime();
    try (OutputStream out = Files.newOutputStream(exported)) {
      mall.get(ProductSheet.class).write(seller, SheetFormat.CSV, out);
    }
    say("taken along: %d MiB in %.1f s", Files.size(exported) >> 20, seconds(begun));
    Path raised = folder.resolve("naik.csv");
    raise(exported, raised);
    begun = System.nanoTime();
    ImportLook changed = bring("with other prices", seller, raised);
    say("%,d products changed in %.1f s", changed.changed(), seconds(begun));
    check(seller, made, changed, products);
    say("heap: at most %d MiB of %d MiB", peakMib(), Runtime.getRuntime().maxMemory() >> 20);
  }

  private ImportLook bring(String what, Actor seller, Path file) throws IOException {
    long begun = System.nanoTime();
    UUID id;
    try (InputStream content = Files.newInputStream(file)) {
      id = mall.get(ProductImports.class).bring(seller, "produk.csv", content);
    }
    double received = seconds(begun);
    begun = System.nanoTime();
    mall.get(ImportWork.class).run();
    double checked = seconds(begun);
    begun = System.nanoTime();
    mall.get(ProductImports.class).confirm(seller, id);
    mall.get(ImportWork.class).run();
    say(
        "%s: %d MiB received in %.1f s, checked in %.1f s, written in %.1f s",
        what, Files.size(file) >> 20, received, checked, seconds(begun));
    return mall.get(ImportReports.class).find(seller, id);
  }

  private void check(Actor.Member seller, ImportLook made, ImportLook changed, int products) {
    int there =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select count(*)::int from product where shop_id = :shop and price % 10 = 7")
                    .bind("shop", seller.shopId())
                    .mapTo(Integer.class)
                    .one());
    if (made.made() != products || changed.changed() != products || there != products) {
      throw new IllegalStateException(made + " " + changed + " " + there + " of " + products);
    }
  }

  private List<String> categories() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select slug from category c
                    where not exists (select 1 from category p where p.parent_id = c.id)
                    """)
                .mapTo(String.class)
                .list());
  }

  /** Out of the words of bench/words.txt, as bench/finding makes them. */
  private static void write(Path file, int products, List<String> categories) throws IOException {
    List<List<String>> words;
    try (Stream<String> lines = Files.lines(Path.of("bench/words.txt"))) {
      words = lines.map(line -> List.of(line.split(" "))).toList();
    }
    Random random = new Random(20260302);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("kode;nama;kategori;harga;stok;berat_gram;deskripsi\r\n");
      for (int n = 0; n < products; n++) {
        String name = any(random, words.get(0)) + " " + any(random, words.get(1));
        StringBuilder text = new StringBuilder("\"" + name + ":\n");
        while (text.length() < 200) {
          text.append(any(random, words.get(random.nextInt(words.size())))).append(' ');
        }
        out.write(
            "BRG-%06d;%s %s;%s;%d;%d;%d;%s\"\r\n"
                .formatted(
                    n,
                    name,
                    any(random, words.get(2)),
                    any(random, categories),
                    10 * (500 + random.nextInt(50_000)),
                    random.nextInt(500),
                    100 + random.nextInt(3_000),
                    text));
      }
    }
  }

  /** Each price ends with seven afterwards; before, all end with a nought. */
  private static void raise(Path from, Path to) throws IOException {
    Pattern price = Pattern.compile("^(?<before>BRG-\\d{6};[^;]*;[^;]*;\\d+)0;");
    try (Stream<String> lines = Files.lines(from);
        Writer out = Files.newBufferedWriter(to)) {
      for (String line : (Iterable<String>) lines::iterator) {
        out.write(price.matcher(line).replaceFirst("${before}7;") + "\n");
      }
    }
  }

  private static <T> T any(Random random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static double seconds(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3;
  }

  private static long peakMib() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        >> 20;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
    }
  }

  private static void say(String text, Object... values) {
    System.out.printf(text + "%n", values);
  }
}
