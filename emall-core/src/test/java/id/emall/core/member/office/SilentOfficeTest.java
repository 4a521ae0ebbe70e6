package id.emall.core.member.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Refusal;
import id.emall.core.testing.CoreTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** A provider that takes every connection and never says a word. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(60)
class SilentOfficeTest extends CoreTest {

  private final ServerSocket door = open();
  private final List<Socket> callers = new CopyOnWriteArrayList<>();

  private ServerSocket open() {
    try {
      ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(() -> take(socket));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(ServerSocket socket) {
    try {
      while (true) {
        callers.add(socket.accept());
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  @AfterAll
  void close() throws IOException {
    door.close();
    for (Socket caller : callers) {
      caller.close();
    }
  }

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.oidc.diam.issuer=http://127.0.0.1:" + door.getLocalPort(),
      "emall.oidc.diam.title=Kantor Diam",
      "emall.oidc.diam.client-id=lumbung",
      "emall.oidc.diam.client-secret=rahasia",
      "emall.oidc.diam.patience=PT0.3S"
    };
  }

  private String refused() {
    return catchThrowableOfType(Refusal.class, () -> get(OfficeSignIn.class).toSignIn("diam", "/"))
        .code();
  }

  @Test
  @Order(1)
  void of_many_at_once_a_few_wait_and_the_others_are_told_at_once() throws Exception {
    List<Callable<String>> many =
        IntStream.range(0, 40).<Callable<String>>mapToObj(i -> this::refused).toList();

    try (ExecutorService threads = Executors.newFixedThreadPool(40)) {
      for (var one : threads.invokeAll(many)) {
        assertThat(one.get()).isEqualTo("office.unreachable");
      }
    }

    assertThat(callers).hasSizeBetween(1, OfficeCircuit.AT_ONCE + OfficeCircuit.FAILURES);
  }

  @Test
  @Order(2)
  void after_some_failures_nobody_waits_and_one_asks_when_its_rest_is_over() {
    for (int i = 0; i < OfficeCircuit.FAILURES; i++) {
      refused();
    }
    int asked = callers.size();

    for (int i = 0; i < 100; i++) {
      assertThat(refused()).isEqualTo("office.unreachable");
    }
    assertThat(callers).hasSize(asked);

    clock.advance(OfficeCircuit.REST);
    assertThat(refused()).isEqualTo("office.unreachable");
    assertThat(refused()).isEqualTo("office.unreachable");
    assertThat(callers).hasSize(asked + 1);
  }
}
