package id.emall.contracts.bank.file;

/** Is told of each row while a file is checked, for the report and for showing progress. */
public interface FileWatcher {

  /** Does not want to know. */
  FileWatcher NONE = verdict -> {};

  void row(RowVerdict verdict);

  /**
   * @param bytes how much of the file has been checked
   * @param total size of the file
   */
  default void progress(long bytes, long total) {}
}
