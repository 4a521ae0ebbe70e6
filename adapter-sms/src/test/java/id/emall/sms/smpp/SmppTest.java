package id.emall.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.sms.SmsMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;

/** A gateway and what it tells. */
abstract class SmppTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<SmppGateway> open = new ArrayList<>();

  protected final Told told = new Told();

  @AfterEach
  final void closeGateways() {
    open.forEach(SmppGateway::stop);
  }

  /**
   * @param more further settings, as {@code key=value}
   */
  protected final SmppGateway gateway(int port, String... more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("host", "127.0.0.1");
    settings.put("port", Integer.toString(port));
    settings.put("system-id", "emall");
    settings.put("password", "rahasia");
    settings.put("per-second", "1000");
    for (String one : more) {
      String[] pair = one.split("=", 2);
      settings.put(pair[0], pair[1]);
    }
    SmppGateway gateway =
        (SmppGateway)
            new SmppFactory()
                .create(
                    new AdapterContext(
                        new AdapterSettings("smsc", settings),
                        new OkHttpClient(),
                        Clock.systemUTC(),
                        null,
                        name -> 1));
    open.add(gateway);
    gateway.start(told);
    return gateway;
  }

  protected final SmppGateway bound(int port, String... more) {
    SmppGateway gateway = gateway(port, more);
    await("a bind", gateway::isBound);
    return gateway;
  }

  protected static void await(String what, BooleanSupplier holds) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean() && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    assertThat(holds.getAsBoolean()).as(what).isTrue();
  }

  protected static SmsMessage message(String to, String text) {
    return new SmsMessage(UUID.randomUUID(), to, text, Duration.ofMinutes(10), false, null);
  }

  protected static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
