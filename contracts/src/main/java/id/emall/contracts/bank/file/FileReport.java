package id.emall.contracts.bank.file;

import java.util.List;
import java.util.Optional;

/**
 * What was found in a file.
 *
 * @param layout empty when it was not recognised
 * @param sha256 of the content in lowercase hex; the same content is the same file
 * @param statements how many statements it holds
 * @param booked rows that moved money
 * @param pending rows that the bank has not booked yet
 * @param ignored rows that move no money
 * @param assurance the weakest of its statements
 * @param problems why it is refused, in the file's order, at most as many as the limits say; empty
 *     when it is accepted
 * @param problemCount all problems, also those not told
 */
public record FileReport(
    Optional<FileLayout> layout,
    String sha256,
    long bytes,
    long statements,
    long booked,
    long pending,
    long ignored,
    Assurance assurance,
    List<FileProblem> problems,
    long problemCount) {

  public FileReport {
    problems = List.copyOf(problems);
  }

  public boolean accepted() {
    return problemCount == 0;
  }
}
