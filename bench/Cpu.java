import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Measures CPU time per request of a running mall; started by {@code bench/cpu}. */
class Cpu {

  private static final int PRODUCTS = 10_000;
  private static final int SHOPS = 50;
  private static final double TICK_MS = 10;

  /** How many times the measured requests are sent before the second measuring. */
  private static final int WARM_UP = 5;

  private static final String KEY = "emk_crash-test-key";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder = Path.of("target/bench/cpu").toAbsolutePath();
  private final int port = freePort();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Random random = new Random(20260302);
  private final List<String> slugs = new ArrayList<>();
  private final List<String> productIds = new ArrayList<>();
  private final List<String> shopIds = new ArrayList<>();
  private Process mall;
  private double idleServerMsPerSecond;
  private double idleDatabaseMsPerSecond;

  public static void main(String[] args) throws Exception {
    new Cpu().run(args.length > 0 ? Integer.parseInt(args[0]) : 4_000);
  }

  private void run(int requests) throws Exception {
    start();
    try {
      load();
      measureIdle();
      System.out.printf(
          "%-30s %8s %8s %8s %10s %10s%n",
          "CPU ms per request", "warm-up", "requests", "server", "database", "together");
      for (int warmUp : new int[] {requests, WARM_UP * requests}) {
        measure("product list, 24 of 10,000", warmUp, requests, this::list);
        measure("product page", warmUp, requests, this::productPage);
        measure("product list over REST", warmUp, requests, this::restList);
        measure("checkout over REST, 2 sellers", warmUp / 4, requests / 4, this::checkout);
      }
    } finally {
      mall.destroy();
      mall.waitFor();
    }
  }

  private void start() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-jar",
                "launcher/target/launcher.jar",
                "up",
                "--port",
                Integer.toString(port),
                "--sandbox-port",
                Integer.toString(freePort()),
                "--smtp-port",
                Integer.toString(freePort()),
                "--var",
                folder.resolve("var").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile());
    // All come from one address here.
    builder.environment().put("EMALL_LIMIT_SEARCHES_PER_MINUTE", "1000000");
    mall = builder.start();
    for (int i = 0; i < 1_200; i++) {
      if (!mall.isAlive()) {
        throw new IllegalStateException(Files.readString(folder.resolve("output.txt")));
      }
      try {
        if (status(get("/")) == 200) {
          return;
        }
      } catch (IOException e) {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
    throw new IllegalStateException("the mall did not come up");
  }

  private void load() throws SQLException, IOException {
    String databasePort = Files.readString(folder.resolve("var/postgres/port")).strip();
    String password = Files.readString(folder.resolve("var/postgres-password")).strip();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/emall", "emall", password);
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into member (id, username, email, phone, name, password_hash, regency_code, address, language,
            state, role, registered_at, activated_at)
          select gen_random_uuid(), 'bench' || n, 'bench' || n || '@example.com', '+628120000' || (1000 + n), 'Bench',
            'none', '13.76', 'Jalan', 'id', 'ACTIVE', 'SELLER', now(), now() from generate_series(1, %1$d) n;
          insert into shop (id, owner_id, slug, name, regency_code, state, opened_at)
          select gen_random_uuid(), id, 'toko-' || username, 'Toko ' || username, '13.76', 'OPEN', now()
          from member where username like 'bench%%';
          insert into product (id, shop_id, category_id, slug, name, description, price, weight_grams, stock, state,
            photo_media_ids, listed_at)
          select gen_random_uuid(), s.id, (select id from category offset n %% 5 limit 1), 'barang-' || n,
            'Barang nomor ' || n, repeat('Keterangan barang yang dijual. ', 20), 10000 + n * 7, 400, 1000000, 'ON_SALE',
            (select photo_media_ids from product where photo_media_ids <> '{}' limit 1),
            now() - n * interval '1 minute'
          from generate_series(1, %2$d) n
          join (select id, row_number() over () r from shop where slug like 'toko-bench%%') s on s.r = 1 + n %% %1$d;
          insert into partner (id, name, soap_username, soap_secret_cipher, api_key_hash, api_key_hint, state,
            issued_at, issued_by)
          values (gen_random_uuid(), 'Bench', 'bench', '', encode(sha256('%3$s'::bytea), 'hex'), '1234', 'ACTIVE',
            now(), 'bench');
          """
              .formatted(SHOPS, PRODUCTS, KEY));
      statement.execute("vacuum analyze");
      try (ResultSet rows =
          statement.executeQuery(
              "select slug, id, shop_id from product where slug like 'barang-%' order by listed_at desc")) {
        while (rows.next()) {
          slugs.add(rows.getString(1));
          productIds.add(rows.getString(2));
          shopIds.add(rows.getString(3));
        }
      }
    }
  }

  private HttpRequest list(int n) {
    return get("/cari");
  }

  private HttpRequest productPage(int n) {
    return get("/produk/" + slugs.get(random.nextInt(PRODUCTS)));
  }

  private HttpRequest restList(int n) {
    return HttpRequest.newBuilder(at("/api/v1/products")).header("X-Api-Key", KEY).build();
  }

  private HttpRequest checkout(int n) {
    int first = random.nextInt(PRODUCTS - 1);
    int second = first + 1;
    String wish =
        """
        {"buyer": {"name": "Siti Rahma", "email": "siti@example.com", "phone": "081234567890", "language": "id"},
         "delivery": {"recipient": "Siti Rahma", "phone": "081234567890", "address": "Jalan Dago 12",
           "regencyCode": "32.73"},
         "lines": [{"productId": "%s", "quantity": %d}, {"productId": "%s", "quantity": %d}],
         "shipping": [{"shopId": "%s", "courier": "JNE", "service": "REGULAR"},
           {"shopId": "%s", "courier": "JNE", "service": "REGULAR"}]}
        """
            .formatted(
                productIds.get(first),
                1 + random.nextInt(9),
                productIds.get(second),
                1 + random.nextInt(9),
                shopIds.get(first),
                shopIds.get(second));
    return HttpRequest.newBuilder(at("/api/v1/orders"))
        .header("X-Api-Key", KEY)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofString(wish))
        .build();
  }

  private void measureIdle() throws IOException {
    LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
    double server = serverMs();
    double database = databaseMs();
    int seconds = 10;
    LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
    idleServerMsPerSecond = (serverMs() - server) / seconds;
    idleDatabaseMsPerSecond = (databaseMs() - database) / seconds;
    System.out.printf("idle: server %.1f, database %.1f CPU ms per second%n", idleServerMsPerSecond, idleDatabaseMsPerSecond);
  }

  private void measure(String name, int warmUp, int requests, IntFunction<HttpRequest> maker)
      throws Exception {
    send(warmUp, maker);
    double server = serverMs();
    double database = databaseMs();
    long started = System.nanoTime();
    send(requests, maker);
    double seconds = (System.nanoTime() - started) / 1e9;
    double serverEach = (serverMs() - server - seconds * idleServerMsPerSecond) / requests;
    double databaseEach = (databaseMs() - database - seconds * idleDatabaseMsPerSecond) / requests;
    System.out.printf(
        "%-30s %8d %8d %8.2f %10.2f %10.2f%n",
        name, warmUp, requests, serverEach, databaseEach, serverEach + databaseEach);
  }

  private void send(int requests, IntFunction<HttpRequest> maker) throws Exception {
    for (int i = 0; i < requests; i++) {
      HttpResponse<byte[]> answer = http.send(maker.apply(i), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(answer.statusCode() + " " + explained(answer.body()));
      }
    }
  }

  private static String explained(byte[] body) throws IOException {
    JsonNode read = JSON.readTree(body);
    return read.toPrettyString();
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(at(path)).header("Accept-Encoding", "gzip").build();
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private int status(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private double serverMs() throws IOException {
    return cpuMs(mall.pid(), false);
  }

  /** The postmaster's own time, that of its ended children, and that of the living ones. */
  private double databaseMs() throws IOException {
    long postmaster =
        Long.parseLong(
            Files.readAllLines(folder.resolve("var/postgres/data/postmaster.pid")).getFirst());
    double sum = cpuMs(postmaster, true);
    for (ProcessHandle child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
      sum += cpuMs(child.pid(), false);
    }
    return sum;
  }

  private static double cpuMs(long pid, boolean withEndedChildren) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    double ticks = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
    if (withEndedChildren) {
      ticks += Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]);
    }
    return ticks * TICK_MS;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
