package id.emall.web.seller;

import id.emall.core.catalogue.sheet.ImportState;

/** How imports look. */
public final class ImportLooks {

  private ImportLooks() {}

  /** The kind of mark that goes with a state. */
  public static String kind(ImportState state) {
    return switch (state) {
      case DONE -> "good";
      case REFUSED -> "bad";
      case CHECKED -> "info";
      case DROPPED -> "plain";
      case CHECKING, WRITING -> "wait";
    };
  }
}
