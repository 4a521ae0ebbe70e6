package id.emall.contracts.bank.file;

/**
 * Takes what an accepted file tells, in the file's order: for each statement in it {@code begin},
 * its rows, {@code end}.
 */
public interface StatementTaker {

  void begin(FileHeading heading);

  void row(FileRow row);

  void end(FileEnding ending);
}
