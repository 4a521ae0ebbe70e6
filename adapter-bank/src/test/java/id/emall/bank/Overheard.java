package id.emall.bank;

import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is said aloud while it is open: log lines and the messages of failures. */
final class Overheard extends Handler implements AutoCloseable {

  static final List<String> FAULTS =
      List.of(
          "server-error",
          "throttled",
          "signature-refused",
          "token-refused",
          "token-malformed",
          "token-expired",
          "cut-connection",
          "malformed-json",
          "html-page",
          "wrong-shape",
          "bad-amount",
          "totals-wrong");

  private final StringBuilder text = new StringBuilder();
  private final Logger root = Logger.getLogger("");

  Overheard() {
    root.addHandler(this);
  }

  void attempt(Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        text.append(cause).append('\n');
      }
    }
  }

  String text() {
    return text.toString();
  }

  @Override
  public boolean isLoggable(LogRecord line) {
    return line.getLevel().intValue() >= Level.FINE.intValue();
  }

  @Override
  public synchronized void publish(LogRecord line) {
    text.append(line.getMessage()).append('\n');
  }

  @Override
  public void flush() {
    // nothing is held back
  }

  @Override
  public void close() {
    root.removeHandler(this);
  }
}
