package id.emall.core.payment;

import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How often banks are asked. Banks price per call, so every figure is a setting. */
@ApplicationScoped
public class FeedSettings {

  private static final int MOST_DOUBLINGS = 10;

  private SettingReader read;

  protected FeedSettings() {}

  @Inject
  public FeedSettings(SettingReader read) {
    this.read = read;
  }

  /** Between two reads while invoices wait. {@code emall.feed.interval} */
  public Duration interval() {
    return read.duration("emall.feed.interval", Duration.ofMinutes(3));
  }

  /** Between two reads while nothing waits. {@code emall.feed.idle-interval} */
  public Duration idleInterval() {
    return read.duration("emall.feed.idle-interval", Duration.ofMinutes(30));
  }

  /**
   * Shortest time between two reads when somebody says that they have paid. {@code
   * emall.feed.asked-interval}
   */
  public Duration askedInterval() {
    return read.duration("emall.feed.asked-interval", Duration.ofSeconds(30));
  }

  /**
   * How many days each read goes back at least, because banks book late; a bank that wants more is
   * read further back. {@code emall.feed.overlap-days}
   */
  public int overlapDays() {
    return read.whole("emall.feed.overlap-days", 3, 1, 10);
  }

  /**
   * First pause after a failure; doubled up to {@link #backOffMost}. {@code emall.feed.back-off}
   */
  public Duration backOff() {
    return read.duration("emall.feed.back-off", Duration.ofSeconds(30));
  }

  /** {@code emall.feed.back-off-most} */
  public Duration backOffMost() {
    return read.duration("emall.feed.back-off-most", Duration.ofMinutes(10));
  }

  /** The pause after so many failures before the last one, without jitter. */
  Duration pauseAfter(int failures) {
    Duration doubled = backOff().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration most = backOffMost();
    return doubled.compareTo(most) > 0 ? most : doubled;
  }

  /** How long banks' answers are kept as received. {@code emall.feed.answers-kept} */
  public Duration answersKept() {
    return read.duration("emall.feed.answers-kept", Duration.ofDays(90));
  }

  /** How often the mall looks whether a feed is due. {@code emall.feed.tick} */
  public Duration tick() {
    return read.duration("emall.feed.tick", Duration.ofSeconds(1));
  }

  /** How long a claimed feed is left to the node that claimed it. {@code emall.feed.lease} */
  public Duration lease() {
    return read.duration("emall.feed.lease", Duration.ofMinutes(5));
  }
}
