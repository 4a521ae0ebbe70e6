package id.emall.core.common;

import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells which rule of the database a statement broke, so that a race ends in a refusal. */
public final class BrokenConstraint {

  private BrokenConstraint() {}

  /** The constraint's or unique index's name, if that is what went wrong. */
  public static Optional<String> name(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException refused) {
        return Optional.ofNullable(refused.getServerErrorMessage())
            .map(ServerErrorMessage::getConstraint);
      }
    }
    return Optional.empty();
  }
}
