import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Measures what finding costs among 100,000 products of 1,000 shops with 32 clients at once: CPU
 * time per request of the mall and its database, and how long a client waits. Started by {@code
 * bench/finding}. Requests differ from each other as those of people do, so that few are answered
 * from memory.
 */
class Finding {

  private static final int PRODUCTS = 100_000;
  private static final int SHOPS = 1_000;
  private static final int CLIENTS = 32;

  /** So many times the measured requests of each kind come first, for the compiler. */
  private static final int WARMING = 5;

  /** Three lines: what things are called, what they are made of or like, and a place or a size. */
  private static final String[][] WORDS = words(Path.of("bench/words.txt"));

  private static final String[] THINGS = WORDS[0];
  private static final String[] KINDS = WORDS[1];
  private static final String[] TAILS = WORDS[2];
  private static final String[] SORTS = {"", "terbaru", "termurah", "termahal", "terbaik", "terlaris"};
  private static final String[] PROVINCES = {"13", "31", "32", "33", "34", "35", "51", "73"};

  private final Mall mall;
  private final List<String> slugs = new ArrayList<>();
  private final List<String> shelves = new ArrayList<>();

  private Finding(Mall mall) {
    this.mall = mall;
  }

  public static void main(String[] args) throws Exception {
    try (Mall mall = new Mall("finding")) {
      new Finding(mall).run(args.length > 0 ? Integer.parseInt(args[0]) : 6_000);
    }
  }

  private void run(int requests) throws Exception {
    long begun = System.nanoTime();
    load();
    double loaded = seconds(begun);
    awaitIndex();
    System.out.printf(
        "%,d products of %,d shops: written in %.1f s, all of them found %.1f s later%n",
        PRODUCTS, SHOPS, loaded, seconds(begun) - loaded);
    mall.measureIdle();
    System.out.printf(
        "%-26s %8s %8s %10s %10s %8s %8s%n",
        "CPU ms per request", "requests", "server", "database", "together", "p50 ms", "p95 ms");
    Map<String, Function<Random, String>> kinds = new LinkedHashMap<>();
    kinds.put("list", this::list);
    kinds.put("search", this::search);
    kinds.put("search narrowed by facets", this::facets);
    kinds.put("suggestions", this::suggestions);
    kinds.put("product page", this::productPage);
    kinds.put("everything, not narrowed", random -> "/cari");
    for (Function<Random, String> kind : kinds.values()) {
      send(WARMING * requests, 1, kind);
    }
    for (Map.Entry<String, Function<Random, String>> kind : kinds.entrySet()) {
      measure(kind.getKey(), requests, kind.getValue());
    }
  }

  private void load() throws SQLException, IOException {
    try (Connection connection = mall.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          insert into member (id, username, email, phone, name, password_hash, regency_code, address, language,
            state, role, registered_at, activated_at)
          select gen_random_uuid(), 'bench' || n, 'bench' || n || '@example.com', '+62812000' || (10000 + n), 'Bench',
            'none', r.code, 'Jalan', 'id', 'ACTIVE', 'SELLER', now(), now()
          from generate_series(1, %1$d) n
          join (select code, row_number() over (order by code) i, count(*) over () c from regency) r on r.i = 1 + n %% r.c;
          insert into shop (id, owner_id, slug, name, regency_code, state, opened_at)
          select gen_random_uuid(), id, 'toko-' || username, 'Toko ' || username, regency_code, 'OPEN', now()
          from member where username like 'bench%%';
          """
              .formatted(SHOPS));
      List<String> shops = strings(statement, "select id from shop where slug like 'toko-bench%'");
      List<String> categories =
          strings(
              statement,
              "select id from category c where not exists (select 1 from category p where p.parent_id = c.id)");
      products(connection, shops, categories);
      connection.commit();
      shelves.addAll(strings(statement, "select slug from category"));
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
  }

  private static String[][] words(Path file) {
    try {
      return Files.readAllLines(file).stream().map(line -> line.split(" ")).toArray(String[][]::new);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> strings(Statement statement, String sql) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
    }
    return strings;
  }

  private void products(Connection connection, List<String> shops, List<String> categories)
      throws SQLException {
    Random random = new Random(20260302);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into product (id, shop_id, category_id, slug, name, description, price, weight_grams, stock, state,
              photo_media_ids, rating_count, rating_sum, sold, listed_at)
            values (?, ?::uuid, ?::uuid, ?, ?, ?, ?, 400, ?, 'ON_SALE',
              (select photo_media_ids from product where photo_media_ids <> '{}' limit 1), ?, ?, ?, ?)
            """)) {
      for (int n = 0; n < PRODUCTS; n++) {
        String name = name(random);
        String slug = name.toLowerCase().replace(' ', '-') + "-" + n;
        slugs.add(slug);
        int ratings = random.nextInt(4) == 0 ? 1 + random.nextInt(200) : 0;
        insert.setObject(1, UUID.randomUUID());
        insert.setString(2, shops.get(random.nextInt(SHOPS)));
        insert.setString(3, categories.get(random.nextInt(categories.size())));
        insert.setString(4, slug);
        insert.setString(5, name);
        insert.setString(6, description(name, random));
        insert.setLong(7, 5_000 + (long) (Math.exp(random.nextGaussian() + 11)));
        insert.setInt(8, random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(500));
        insert.setInt(9, ratings);
        insert.setInt(10, ratings * 3 + (ratings == 0 ? 0 : random.nextInt(ratings * 2)));
        insert.setInt(11, random.nextInt(5) == 0 ? random.nextInt(3_000) : 0);
        insert.setTimestamp(12, Timestamp.from(Instant.now().minusSeconds(n * 60L)));
        insert.addBatch();
        if (n % 1_000 == 999) {
          insert.executeBatch();
        }
      }
    }
  }

  private static String name(Random random) {
    return any(THINGS, random) + " " + any(KINDS, random) + " " + any(TAILS, random);
  }

  private static String description(String name, Random random) {
    StringBuilder text = new StringBuilder(name).append(" buatan perajin kami, dikerjakan dengan tangan.");
    for (int i = 0; i < 12; i++) {
      text.append(" Cocok dengan ")
          .append(any(THINGS, random).toLowerCase())
          .append(' ')
          .append(any(KINDS, random).toLowerCase())
          .append('.');
    }
    return text.toString();
  }

  private static String any(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }

  private void awaitIndex() throws Exception {
    HttpClient http = Mall.client();
    for (int i = 0; i < 1_200; i++) {
      String page = http.send(get("/cari"), HttpResponse.BodyHandlers.ofString()).body();
      if (page.contains(">100.0")) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }
    throw new IllegalStateException("the products were not found");
  }

  private String list(Random random) {
    String sort = any(SORTS, random);
    String path = random.nextInt(3) == 0 ? "/cari" : "/kategori/" + shelves.get(random.nextInt(shelves.size()));
    return sort.isEmpty() ? path : path + "?urut=" + sort;
  }

  private String search(Random random) {
    return "/cari?q=" + encoded(words(random));
  }

  /** One to three words, as people type them; one alone matches about every seventh product. */
  private static String words(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> any(THINGS, random);
      case 1 -> any(THINGS, random) + " " + any(TAILS, random);
      case 2 -> any(THINGS, random) + " " + any(KINDS, random);
      default -> name(random);
    };
  }

  private String facets(Random random) {
    String address = "/cari?q=" + encoded(any(THINGS, random));
    address += "&provinsi=" + any(PROVINCES, random) + "&provinsi=" + any(PROVINCES, random);
    address += "&min=" + (10_000 + 1_000 * random.nextInt(50));
    address += random.nextBoolean() ? "&nilai=4" : "&ada=ya";
    return address + "&urut=" + any(SORTS, random);
  }

  private String suggestions(Random random) {
    String words = words(random).toLowerCase();
    return "/cari/saran?q=" + encoded(words.substring(0, 2 + random.nextInt(words.length() - 2)));
  }

  private String productPage(Random random) {
    return "/produk/" + slugs.get(random.nextInt(PRODUCTS));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void measure(String name, int requests, Function<Random, String> maker) throws Exception {
    Mall.Use use = mall.use();
    double[] waited = send(requests, 2, maker);
    Mall.Each each = use.each(requests);
    Arrays.sort(waited);
    System.out.printf(
        "%-26s %8d %8.2f %10.2f %10.2f %8.1f %8.1f%n",
        name,
        requests,
        each.server(),
        each.database(),
        each.together(),
        waited[requests / 2],
        waited[requests * 95 / 100]);
  }

  /** Sent by 32 clients at once; answers how long each waited, in milliseconds. */
  private double[] send(int requests, long seed, Function<Random, String> maker) throws Exception {
    double[] waited = new double[requests];
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Random random = new Random(seed * 1_000 + i);
        HttpClient http = Mall.client();
        all.add(
            clients.submit(
                () -> {
                  for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                    HttpRequest request = get(maker.apply(random));
                    long begun = System.nanoTime();
                    int status =
                        http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
                    waited[n] = (System.nanoTime() - begun) / 1e6;
                    if (status != 200) {
                      throw new IllegalStateException(status + " " + request.uri());
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> client : all) {
        client.get();
      }
    }
    return waited;
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(mall.at(path)).header("Accept-Encoding", "identity").build();
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
