package id.emall.contracts.bank.file;

import java.io.IOException;

/**
 * Reads statement files of the layouts it knows. The layout is recognised from the head of the file
 * alone. Memory does not grow with the file.
 */
public interface StatementFileReader {

  /** Whether the head of the file is of a layout that this reader knows. */
  boolean recognises(StatementFile file) throws IOException;

  /**
   * Reads the whole file without handing on any row.
   *
   * @return what was found; it says why when the file is refused
   */
  FileReport check(StatementFile file, FileLimits limits, FileWatcher watcher) throws IOException;

  /**
   * Checks the whole file and, when it is accepted, reads it again and hands on what it tells.
   *
   * @return what the check found; when it is a refusal, the taker was given nothing
   * @throws IOException also when the file changed meanwhile; what the taker was given must then be
   *     undone
   */
  FileReport read(StatementFile file, FileLimits limits, StatementTaker taker) throws IOException;
}
