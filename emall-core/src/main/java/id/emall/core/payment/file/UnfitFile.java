package id.emall.core.payment.file;

import java.util.List;

/** A file that is well made and yet not for us; what was taken of it is undone. */
final class UnfitFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  UnfitFile(List<Problem> problems) {
    super("the file is refused: " + problems, null, false, false);
    this.problems = List.copyOf(problems);
  }

  List<Problem> problems() {
    return problems;
  }
}
