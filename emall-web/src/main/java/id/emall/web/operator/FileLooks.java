package id.emall.web.operator;

import id.emall.core.payment.file.FileState;

/** How statement files look on the desk. */
public final class FileLooks {

  private FileLooks() {}

  /** The kind of mark that goes with a state. */
  public static String kind(FileState state) {
    return switch (state) {
      case TAKEN -> "good";
      case REFUSED -> "bad";
      case RECEIVED, CHECKING, TAKING -> "wait";
    };
  }
}
