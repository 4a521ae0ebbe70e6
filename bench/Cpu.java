import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;

/** Measures CPU time per request of a running mall; started by {@code bench/cpu}. */
class Cpu {

  private static final int PRODUCTS = 10_000;
  private static final int SHOPS = 50;

  /** How many times the measured requests are sent before the second measuring. */
  private static final int WARM_UP = 5;

  private static final String KEY = "emk_crash-test-key";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Mall mall;
  private final HttpClient http = Mall.client();
  private final Random random = new Random(20260302);
  private final List<String> slugs = new ArrayList<>();
  private final List<String> productIds = new ArrayList<>();
  private final List<String> shopIds = new ArrayList<>();

  private Cpu(Mall mall) {
    this.mall = mall;
  }

  public static void main(String[] args) throws Exception {
    try (Mall mall = new Mall("cpu")) {
      new Cpu(mall).run(args.length > 0 ? Integer.parseInt(args[0]) : 4_000);
    }
  }

  private void run(int requests) throws Exception {
    load();
    mall.measureIdle();
    System.out.printf(
        "%-30s %8s %8s %8s %10s %10s%n",
        "CPU ms per request", "warm-up", "requests", "server", "database", "together");
    for (int warmUp : new int[] {requests, WARM_UP * requests}) {
      measure("product list, 24 of 10,000", warmUp, requests, this::list);
      measure("product page", warmUp, requests, this::productPage);
      measure("product list over REST", warmUp, requests, this::restList);
      measure("checkout over REST, 2 sellers", warmUp / 4, requests / 4, this::checkout);
    }
  }

  private void load() throws SQLException, IOException {
    try (Connection connection = mall.connect();
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
    return HttpRequest.newBuilder(mall.at("/api/v1/products")).header("X-Api-Key", KEY).build();
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
    return HttpRequest.newBuilder(mall.at("/api/v1/orders"))
        .header("X-Api-Key", KEY)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofString(wish))
        .build();
  }

  private void measure(String name, int warmUp, int requests, IntFunction<HttpRequest> maker)
      throws Exception {
    send(warmUp, maker);
    Mall.Use use = mall.use();
    send(requests, maker);
    Mall.Each each = use.each(requests);
    System.out.printf(
        "%-30s %8d %8d %8.2f %10.2f %10.2f%n",
        name, warmUp, requests, each.server(), each.database(), each.together());
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
    return HttpRequest.newBuilder(mall.at(path)).header("Accept-Encoding", "gzip").build();
  }
}
