package id.emall.core.catalogue.sheet;

import java.util.List;

/** The file as a whole cannot be taken; says why. */
final class UnfitSheet extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RowError error;

  UnfitSheet(String code, Object... arguments) {
    super(code, null, false, false);
    error = new RowError("", "", code, List.of(arguments));
  }

  RowError error() {
    return error;
  }
}
