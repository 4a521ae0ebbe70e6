package id.emall.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal what happens, each line with the seconds since the start. */
public final class Progress {

  private final PrintStream out;
  private final long startNanos;

  public Progress(PrintStream out, long startNanos) {
    this.out = out;
    this.startNanos = startNanos;
  }

  public void say(String line) {
    out.printf(Locale.ROOT, "[%6.1f s] %s%n", seconds(), line);
    out.flush();
  }

  /** A line without a time, for what stays on the screen. */
  public void show(String line) {
    out.println(line);
    out.flush();
  }

  private double seconds() {
    return Duration.ofNanos(System.nanoTime() - startNanos).toMillis() / 1000.0;
  }
}
