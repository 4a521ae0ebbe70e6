package id.emall.core.common.work;

import id.emall.core.common.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/**
 * Threads for work that is shared out, on which the server's transactions may be used. Until there
 * are some, everything runs on the caller's own.
 */
@ApplicationScoped
public class Workers {

  private volatile ExecutorService threads;

  /**
   * @param executor the container's, so that work may use the container's transactions
   */
  public void use(ExecutorService executor) {
    threads = executor;
  }

  /**
   * Does the same work on several threads at once, of which the caller's is one, and returns when
   * all have ended.
   *
   * @param many how many, at least one
   * @throws java.util.concurrent.CompletionException when the work failed on another thread
   */
  public void sideBySide(int many, Runnable work) {
    ExecutorService executor = threads;
    String request = RequestId.current();
    List<CompletableFuture<Void>> others =
        executor == null
            ? List.of()
            : IntStream.range(1, many)
                .mapToObj(i -> CompletableFuture.runAsync(() -> as(request, work), executor))
                .toList();
    try {
      work.run();
    } finally {
      others.forEach(CompletableFuture::join);
    }
  }

  /**
   * Does different works at once, each on a thread of its own, and returns when all have ended or
   * the time is up; what has not ended by then goes on. Where there are no threads yet, one after
   * the other and to the end.
   *
   * @param works never throw
   */
  public void within(Duration most, List<Runnable> works) {
    ExecutorService executor = threads;
    if (executor == null) {
      works.forEach(Runnable::run);
      return;
    }
    String request = RequestId.current();
    CompletableFuture<?>[] all =
        works.stream()
            .map(work -> CompletableFuture.runAsync(() -> as(request, work), executor))
            .toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(all).get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // What is late is of use to the next who asks.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  /**
   * Does work that goes on beside everything else, until it ends by itself.
   *
   * @throws IllegalStateException where there are no threads yet
   */
  public void aside(Runnable work) {
    ExecutorService executor = threads;
    if (executor == null) {
      throw new IllegalStateException("there are no threads for work yet");
    }
    executor.execute(work);
  }

  /**
   * Does work beside the caller, who does not wait for it. Where there are no threads yet, on the
   * caller's own.
   *
   * @param work ends by itself within seconds and never throws
   */
  public void soon(Runnable work) {
    ExecutorService executor = threads;
    if (executor == null) {
      work.run();
    } else {
      String request = RequestId.current();
      executor.execute(() -> as(request, work));
    }
  }

  private static void as(String request, Runnable work) {
    String before = RequestId.enter(request);
    try {
      work.run();
    } finally {
      RequestId.enter(before);
    }
  }
}
