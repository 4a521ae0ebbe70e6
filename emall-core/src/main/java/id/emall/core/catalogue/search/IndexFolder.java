package id.emall.core.catalogue.search;

import id.emall.core.common.settings.SettingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * A folder that this node alone writes to: of {@code emall.search.dir} the first sub-folder that no
 * other node on this machine has taken. It is read by plain file channels, which need no more of
 * the Java that runs than the mall itself does.
 */
final class IndexFolder implements AutoCloseable {

  private static final int NODES_MOST = 16;
  private static final String TAKEN = "node.lock";

  private final Path path;
  private final Directory guard;
  private final Lock lock;

  private IndexFolder(Path path, Directory guard, Lock lock) {
    this.path = path;
    this.guard = guard;
    this.lock = lock;
  }

  /**
   * @throws IllegalStateException when so many nodes run here already
   */
  static IndexFolder take(SettingReader settings) throws IOException {
    Path all = Path.of(settings.text("emall.search.dir", "var/search"));
    for (int node = 1; node <= NODES_MOST; node++) {
      Path mine = Files.createDirectories(all.resolve(Integer.toString(node)));
      Directory guard = new NIOFSDirectory(mine);
      try {
        return new IndexFolder(mine, guard, guard.obtainLock(TAKEN));
      } catch (LockObtainFailedException e) {
        guard.close();
      }
    }
    throw new IllegalStateException(
        "the folder " + all + " (emall.search.dir) serves " + NODES_MOST + " nodes already");
  }

  Path path() {
    return path;
  }

  /** Where the index lies. */
  Directory open() throws IOException {
    return new NIOFSDirectory(Files.createDirectories(path.resolve("index")));
  }

  @Override
  public void close() throws IOException {
    lock.close();
    guard.close();
  }
}
