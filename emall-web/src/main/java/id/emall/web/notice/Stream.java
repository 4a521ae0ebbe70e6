package id.emall.web.notice;

import id.emall.core.common.Actor;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One open page that hears of notices, as the HTML standard's server-sent events. Nothing waits for
 * it: what the browser does not take yet lies here, and one that takes nothing is let go. There is
 * no lock: the server calls in while it holds its own, and is called while somebody writes.
 */
final class Stream implements WriteListener {

  /** Events that wait; a browser that reads at all never has so many. */
  private static final int WAITING_MOST = 64;

  private final Actor.Member member;
  private final String session;
  private final AsyncContext request;
  private final ServletOutputStream out;
  private final Consumer<Stream> left;
  private final Queue<byte[]> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waitingCount = new AtomicInteger();

  /** How often writing was asked for while somebody wrote; who finds zero is the one to write. */
  private final AtomicInteger asked = new AtomicInteger();

  private final AtomicBoolean over = new AtomicBoolean();
  private volatile boolean begun;
  private volatile boolean last;
  private boolean unflushed;

  /**
   * @param session the cookie's value
   * @param left told once when it is over; must not wait for anybody
   */
  Stream(
      Actor.Member member,
      String session,
      AsyncContext request,
      ServletOutputStream out,
      Consumer<Stream> left) {
    this.member = member;
    this.session = session;
    this.request = request;
    this.out = out;
    this.left = left;
  }

  Actor.Member member() {
    return member;
  }

  String session() {
    return session;
  }

  /** An event of this kind; its id is what the browser names when it comes back. */
  void event(String kind, String id, String json) {
    send("event: " + kind + "\nid: " + id + "\ndata: " + json + "\n\n");
  }

  /** Something that only keeps the connection open. */
  void beat() {
    send(": \n\n");
  }

  void send(String text) {
    if (over.get() || last) {
      return;
    }
    if (waitingCount.incrementAndGet() > WAITING_MOST) {
      end();
      return;
    }
    waiting.add(text.getBytes(StandardCharsets.UTF_8));
    drain();
  }

  /** Ends it as soon as what waits is written. */
  void endAfterwards() {
    last = true;
    drain();
  }

  void end() {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    left.accept(this);
    try {
      request.complete();
    } catch (IllegalStateException e) {
      // The server ended it first.
      return;
    }
  }

  boolean isOver() {
    return over.get();
  }

  @Override
  public void onWritePossible() {
    begun = true;
    drain();
  }

  @Override
  public void onError(Throwable failure) {
    end();
  }

  private void drain() {
    if (!begun || asked.getAndIncrement() > 0) {
      return;
    }
    int known = 1;
    while (known > 0) {
      if (!over.get() && !write()) {
        end();
      }
      known = asked.addAndGet(-known);
    }
  }

  /** Writes what the connection takes; false when it is broken or there is nothing more to come. */
  private boolean write() {
    try {
      while (out.isReady()) {
        byte[] next = waiting.poll();
        if (next != null) {
          waitingCount.decrementAndGet();
          out.write(next);
          unflushed = true;
        } else if (unflushed) {
          unflushed = false;
          out.flush();
        } else {
          return !last;
        }
      }
      return true;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }
}
