package id.emall.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.launcher.Waiting;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A mall that is told to end serves who is in, and sends away who comes. */
@Timeout(300)
class StopIT {

  private static final int VISITORS = 6;
  private static final int SERVED_BEFORE = 60;

  @TempDir private Path folder;

  private final Map<Object, Integer> answers = new ConcurrentHashMap<>();

  @Test
  void nobody_is_cut_off_or_told_of_a_failure() throws Exception {
    try (ExecutorService visitors = Executors.newFixedThreadPool(VISITORS)) {
      try (MallProcess mall = new MallProcess(folder).launch().awaitReady()) {
        for (int i = 0; i < VISITORS; i++) {
          visitors.submit(() -> visitUntilTurnedAway(mall));
        }
        assertThat(
                Waiting.until(
                    Duration.ofMinutes(1), () -> answers.getOrDefault(200, 0) > SERVED_BEFORE))
            .isTrue();
      }
      visitors.shutdown();
      assertThat(visitors.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    assertThat(answers).containsOnlyKeys(200, 503).containsEntry(503, VISITORS);
  }

  private void visitUntilTurnedAway(MallProcess mall) {
    HttpRequest request =
        HttpRequest.newBuilder(mall.site().resolve("/toko"))
            .timeout(Duration.ofSeconds(60))
            .build();
    boolean open = true;
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (open) {
        open = visit(client, request);
      }
    }
  }

  /** Whether the page came. */
  private boolean visit(HttpClient client, HttpRequest request) {
    Object answer;
    try {
      answer = client.send(request, BodyHandlers.ofString()).statusCode();
    } catch (IOException e) {
      answer = e.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answer = e.toString();
    }
    answers.merge(answer, 1, Integer::sum);
    return answer.equals(200);
  }
}
