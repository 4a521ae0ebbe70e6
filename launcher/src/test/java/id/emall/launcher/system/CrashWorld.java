package id.emall.launcher.system;

import id.emall.launcher.Waiting;
import id.emall.launcher.postgres.PostgresServer;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * A mall and its database that may be killed, and an outside world that lives on: the sandbox runs
 * in the test's own process and keeps its books whatever happens to the others.
 */
final class CrashWorld implements AutoCloseable {

  static final String API_KEY = "emk_crash-test-key";

  private static final String PASSWORD = "crash-test";

  private final Path folder;
  private final Path settings;
  private final Sandbox sandbox;
  private PostgresServer postgres;
  private final MallProcess mall;

  private CrashWorld(Path folder, Sandbox sandbox, PostgresServer postgres) {
    this.folder = folder;
    this.settings = folder.resolve("mall.properties");
    this.sandbox = sandbox;
    this.postgres = postgres;
    this.mall = new MallProcess(folder.resolve("var"), "--settings", settings.toString());
  }

  static CrashWorld open(Path folder) throws IOException {
    Sandbox sandbox =
        Sandbox.start(
            SandboxOptions.any()
                .journal(folder.resolve("sandbox").resolve("journal.jsonl"))
                .with("bank.calls-per-minute", "1000000"));
    CrashWorld world = new CrashWorld(folder, sandbox, startPostgres(folder));
    world.writeSettings();
    world.startMall();
    return world;
  }

  private static PostgresServer startPostgres(Path folder) {
    return PostgresServer.start(
        folder.resolve("postgres"), folder.resolve("postgres.log"), PASSWORD);
  }

  private void writeSettings() throws IOException {
    Properties properties = new Properties();
    properties.putAll(sandbox.mallSettings());
    properties.setProperty("emall.database.url", postgres.url());
    properties.setProperty("emall.database.user", postgres.user());
    properties.setProperty("emall.database.password", PASSWORD);
    properties.setProperty("emall.secret", "crash-test-crash-test-crash-test-crash-test");
    properties.setProperty("emall.background.heartbeat", "PT0.5S");
    properties.setProperty("emall.bank.bca.freshness", "PT0.3S");
    properties.setProperty("emall.feed.interval", "PT0.3S");
    properties.setProperty("emall.feed.idle-interval", "PT0.3S");
    properties.setProperty("emall.feed.tick", "PT0.3S");
    properties.setProperty("emall.feed.lease", "PT3S");
    properties.setProperty("emall.feed.back-off", "PT0.5S");
    properties.setProperty("emall.feed.back-off-most", "PT1S");
    properties.setProperty("emall.shipping.tracker-every", "PT0.5S");
    properties.setProperty("emall.shipping.pace-most", "PT1S");
    properties.setProperty("emall.shipping.lease", "PT3S");
    properties.setProperty("emall.shipping.bucket-size", "1000");
    properties.setProperty("emall.shipping.bucket-refill", "PT0.01S");
    properties.setProperty("emall.shipping.back-off-first", "PT0.5S");
    properties.setProperty("emall.shipping.back-off-most", "PT1S");
    properties.setProperty("emall.message.lease", "PT5S");
    properties.setProperty("emall.message.quiet-from", "00:00");
    properties.setProperty("emall.message.quiet-until", "00:00");
    properties.setProperty("emall.message.sms-per-hour", "0");
    properties.setProperty("emall.order.complaint-period", "PT2S");
    properties.setProperty("emall.order.clock-interval", "PT0.5S");
    try (Writer writer = Files.newBufferedWriter(settings)) {
      properties.store(writer, null);
    }
  }

  private void startMall() {
    mall.launch().awaitReady();
  }

  void killMall() {
    mall.kill();
    startMall();
  }

  void killDatabase() {
    ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
    server.children().forEach(ProcessHandle::destroyForcibly);
    server.destroyForcibly();
    if (!Waiting.until(Duration.ofSeconds(10), () -> !server.isAlive())) {
      throw new AssertionError("the database survived kill -9");
    }
    postgres = startPostgres(folder);
    mall.awaitReady();
  }

  String mallUrl() {
    return mall.site().toString();
  }

  /** The number of the mall's account at the bank. */
  String account() {
    return sandbox.bcaSettings().get("account");
  }

  String sandboxUrl() {
    return sandbox.url();
  }

  /** A partner, and a shop with one product of which there is plenty, by the shortest way. */
  void furnish() {
    execute(
        """
        insert into partner (id, name, soap_username, soap_secret_cipher, api_key_hash, api_key_hint, state,
          issued_at, issued_by)
        values (gen_random_uuid(), 'Crash test', 'crash-test', '', encode(sha256('%s'::bytea), 'hex'), '-key',
          'ACTIVE', now(), 'test');
        with owner as (
          insert into member (id, username, email, phone, name, password_hash, regency_code, address, language,
            state, role, registered_at, activated_at)
          values (gen_random_uuid(), 'penjual', 'penjual@example.com', '+6281200000001', 'Penjual', 'none', '13.76',
            'Jalan Sudirman 1', 'id', 'ACTIVE', 'SELLER', now(), now()) returning id
        ), shop as (
          insert into shop (id, owner_id, slug, name, regency_code, state, opened_at)
          select gen_random_uuid(), id, 'toko', 'Toko', '13.76', 'OPEN', now() from owner returning id
        )
        insert into product (id, shop_id, category_id, slug, name, description, price, weight_grams, stock, state,
          listed_at)
        select gen_random_uuid(), shop.id, (select id from category limit 1), 'rendang', 'Rendang', 'Rendang daging.',
          85000, 600, 100000, 'ON_SALE', now() from shop
        """
            .formatted(API_KEY));
  }

  /** One figure out of the mall's database. */
  long count(String sql) {
    try (Connection connection = database();
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  void execute(String sql) {
    try (Connection connection = database()) {
      connection.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  Connection database() throws SQLException {
    return DriverManager.getConnection(postgres.url(), postgres.user(), PASSWORD);
  }

  @Override
  public void close() {
    mall.close();
    sandbox.close();
    postgres.close();
  }
}
