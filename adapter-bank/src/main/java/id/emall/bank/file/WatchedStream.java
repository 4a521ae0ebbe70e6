package id.emall.bank.file;

import id.emall.contracts.bank.file.FileWatcher;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how far the reading has come, each mebibyte and at the end. */
final class WatchedStream extends FilterInputStream {

  private static final long STEP = 1L << 20;

  private final FileWatcher watcher;
  private final long total;
  private long bytes;
  private long told;

  WatchedStream(InputStream in, FileWatcher watcher, long total) {
    super(in);
    this.watcher = watcher;
    this.total = total;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    passed(one < 0 ? -1 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    passed(count);
    return count;
  }

  private void passed(int count) {
    bytes += Math.max(count, 0);
    if (bytes - told >= STEP || count < 0 && told < bytes) {
      told = bytes;
      watcher.progress(bytes, total);
    }
  }
}
