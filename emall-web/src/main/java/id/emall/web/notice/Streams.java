package id.emall.web.notice;

import id.emall.core.common.settings.SettingReader;
import id.emall.core.member.Sessions;
import id.emall.core.notice.inapp.NoticeNews;
import id.emall.core.notice.inapp.Notices;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streams of this node. While there are any, the database is asked every two seconds, once for
 * all members who listen; one thread writes to all. Everything here happens one after the other.
 */
@ApplicationScoped
public class Streams {

  private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

  private static final int LOOK_SECONDS = 2;
  private static final int LOOKS_PER_BEAT = 10;
  private static final int MOST_OF_ONE_MEMBER = 6;

  @Inject private NoticeNews news;

  @Inject private Notices notices;

  @Inject private Sessions sessions;

  @Inject private SettingReader settings;

  /** Threads that have no part of the application as their context; see {@code Boot}. */
  @Resource private ManagedThreadFactory threads;

  /** In the order of their coming. Streams leave while the server holds locks of its own. */
  private final Queue<Stream> open = new ConcurrentLinkedQueue<>();

  private final AtomicInteger count = new AtomicInteger();

  /** One at a time asks the database for streams, and writes down what they were told. */
  private final ReentrantLock turn = new ReentrantLock();

  private Set<UUID> told = Set.of();
  private String mark;
  private ScheduledExecutorService looking;
  private int looks;

  /** Whether this node has room for another one ({@code emall.notice.streams-most}). */
  boolean hasRoom() {
    return count.get() < settings.whole("emall.notice.streams-most", 1000, 0, 100_000);
  }

  /**
   * Takes a stream in. It first hears how much is unread, then what came since the mark. A member
   * who has many already loses the oldest: pages that were left are noticed late.
   *
   * @param since the last event the browser knows, or null
   * @return false when the database is slow just now, so that pages do not wait behind streams
   */
  boolean join(Stream stream, String since) {
    try {
      if (!turn.tryLock(LOOK_SECONDS, TimeUnit.SECONDS)) {
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      takeIn(stream, since);
      return true;
    } finally {
      turn.unlock();
    }
  }

  private void takeIn(Stream stream, String since) {
    List<Stream> own =
        open.stream().filter(one -> one.member().id().equals(stream.member().id())).toList();
    NoticeNews.Found missed = news.missed(since, stream.member().id());
    if (own.size() >= MOST_OF_ONE_MEMBER) {
      own.getFirst().event("enough", missed.mark(), "{}");
      own.getFirst().endAfterwards();
      leave(own.getFirst());
    }
    stream.send("retry: 3000\n\n");
    stream.event("unread", missed.mark(), unread(notices.unread(stream.member())));
    missed.fresh().forEach(fresh -> stream.event("notice", missed.mark(), json(fresh)));
    if (open.isEmpty() || mark == null) {
      mark = missed.mark();
      told = Set.of();
    }
    open.add(stream);
    count.incrementAndGet();
    if (stream.isOver()) {
      leave(stream);
    }
    if (looking == null) {
      looking = Executors.newSingleThreadScheduledExecutor(threads);
      looking.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** A stream is over. Waits for nobody. */
  void leave(Stream stream) {
    if (open.remove(stream)) {
      count.decrementAndGet();
    }
  }

  @PreDestroy
  void stop() {
    turn.lock();
    try {
      stopLooking();
      List.copyOf(open).forEach(Stream::end);
    } finally {
      turn.unlock();
    }
  }

  private void stopLooking() {
    if (looking != null) {
      looking.shutdown();
      looking = null;
    }
  }

  /** What fails is tried again at the next look; the mark stands until then. */
  private void look() {
    turn.lock();
    try {
      tell();
    } catch (RuntimeException e) {
      LOG.warn("open pages cannot be told of notices just now", e);
    } finally {
      turn.unlock();
    }
  }

  private void tell() {
    if (open.isEmpty()) {
      stopLooking();
      return;
    }
    looks++;
    if (looks % LOOKS_PER_BEAT == 0) {
      letGo(open);
      List.copyOf(open).forEach(Stream::beat);
    }
    NoticeNews.Found found =
        news.since(
            mark, open.stream().map(stream -> stream.member().id()).collect(Collectors.toSet()));
    List<NoticeNews.Fresh> fresh =
        found.fresh().stream().filter(one -> !told.contains(one.id())).toList();
    if (!fresh.isEmpty()) {
      letGo(listeners(fresh));
      for (NoticeNews.Fresh one : fresh) {
        String json = json(one);
        listeners(List.of(one)).forEach(stream -> stream.event("notice", found.mark(), json));
      }
    }
    told = found.fresh().stream().map(NoticeNews.Fresh::id).collect(Collectors.toSet());
    mark = found.mark();
  }

  /** Ends those of these streams whose session is over. */
  private void letGo(Collection<Stream> some) {
    Set<String> alive =
        sessions.alive(some.stream().map(Stream::session).collect(Collectors.toSet()));
    List<Stream> over = new ArrayList<>(some);
    over.removeIf(stream -> alive.contains(stream.session()));
    over.forEach(Stream::end);
  }

  private Set<Stream> listeners(List<NoticeNews.Fresh> fresh) {
    Set<UUID> members = fresh.stream().map(NoticeNews.Fresh::memberId).collect(Collectors.toSet());
    return open.stream()
        .filter(stream -> members.contains(stream.member().id()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String unread(int unread) {
    return Json.createObjectBuilder().add("unread", unread).build().toString();
  }

  private static String json(NoticeNews.Fresh fresh) {
    return Json.createObjectBuilder()
        .add("id", fresh.id().toString())
        .add("title", fresh.title())
        .add("link", fresh.link() == null ? "" : fresh.link())
        .add("unread", fresh.unread())
        .build()
        .toString();
  }
}
