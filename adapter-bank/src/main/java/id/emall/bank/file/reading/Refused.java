package id.emall.bank.file.reading;

import id.emall.contracts.bank.file.FileProblem;

/** Something that cannot be read on from, or within a row: that the row cannot be read. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient FileProblem problem;

  public Refused(FileProblem problem) {
    super(problem.toString(), null, false, false);
    this.problem = problem;
  }

  public FileProblem problem() {
    return problem;
  }
}
