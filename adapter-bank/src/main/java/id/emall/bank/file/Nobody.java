package id.emall.bank.file;

import id.emall.contracts.bank.file.FileEnding;
import id.emall.contracts.bank.file.FileHeading;
import id.emall.contracts.bank.file.FileRow;
import id.emall.contracts.bank.file.StatementTaker;

/** Takes nothing: a check only looks. */
enum Nobody implements StatementTaker {
  TAKES;

  @Override
  public void begin(FileHeading heading) {
    // Only looked at.
  }

  @Override
  public void row(FileRow row) {
    // Only looked at.
  }

  @Override
  public void end(FileEnding ending) {
    // Only looked at.
  }
}
