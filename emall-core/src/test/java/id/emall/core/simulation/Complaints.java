package id.emall.core.simulation;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Listens to what the mall logs as an error. A process that was killed may complain; one that lives
 * may not, because an error that is only logged is hidden.
 */
final class Complaints {

  private static final ThreadLocal<Complaints> OF_THREAD = ThreadLocal.withInitial(Complaints::new);

  private static final Logger LOG = Logger.getLogger("id.emall");
  private static final Handler EAR = new Ear();

  private LogRecord last;

  /** From now on nothing is printed and errors are heard. */
  static void listen() {
    LOG.setUseParentHandlers(false);
    LOG.setLevel(Level.SEVERE);
    LOG.addHandler(EAR);
  }

  static void listenNoMore() {
    LOG.removeHandler(EAR);
    LOG.setLevel(null);
    LOG.setUseParentHandlers(true);
  }

  static void forget() {
    OF_THREAD.get().last = null;
  }

  /**
   * @throws AssertionError when this thread logged an error since it forgot the one before
   */
  static void refuseAny(String what) {
    LogRecord heard = OF_THREAD.get().last;
    if (heard != null) {
      throw new AssertionError(what + " complained: " + heard.getMessage(), heard.getThrown());
    }
  }

  /** Hands on to whom the thread belongs. */
  private static final class Ear extends Handler {
    @Override
    public void publish(LogRecord complaint) {
      if (complaint.getLevel().intValue() >= Level.SEVERE.intValue()) {
        OF_THREAD.get().last = complaint;
      }
    }

    @Override
    public void flush() {
      // nothing is kept back
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
