package id.emall.sms.smpp;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Spreads submissions evenly over time. Whenever the SMSC says "too fast" the rate is halved; each
 * submission that it takes brings a hundredth of the full rate back.
 */
final class Pace {

  private static final double LEAST_PER_SECOND = 0.5;

  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition time = lock.newCondition();
  private final double most;
  private double perSecond;
  private long next = System.nanoTime();

  Pace(int perSecond) {
    this.most = perSecond;
    this.perSecond = perSecond;
  }

  /**
   * Waits for the next turn.
   *
   * @return false when it would take longer than this
   */
  boolean await(Duration longest) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long now = System.nanoTime();
      next = Math.max(next, now);
      if (next - now > longest.toNanos()) {
        return false;
      }
      long turn = next;
      next += (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
      for (long left = turn - now; left > 0; left = turn - System.nanoTime()) {
        time.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  void tooFast() {
    lock.lock();
    try {
      perSecond = Math.max(LEAST_PER_SECOND, perSecond / 2);
    } finally {
      lock.unlock();
    }
  }

  void taken() {
    lock.lock();
    try {
      perSecond = Math.min(most, perSecond + most / 100);
    } finally {
      lock.unlock();
    }
  }

  double perSecond() {
    lock.lock();
    try {
      return perSecond;
    } finally {
      lock.unlock();
    }
  }
}
