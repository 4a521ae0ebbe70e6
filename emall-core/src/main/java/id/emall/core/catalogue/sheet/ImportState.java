package id.emall.core.catalogue.sheet;

/** How far an import has come. */
public enum ImportState {
  /** Its rows are read and checked; nothing is changed. */
  CHECKING,
  /** The seller looks at what was found; nothing is changed. */
  CHECKED,
  /** What was found right is written. */
  WRITING,
  /** All that was right is written. */
  DONE,
  /** The file cannot be taken, or not to its end; its problem says why. */
  REFUSED,
  /** The seller let go of it before anything was written. */
  DROPPED;

  /** Whether it goes on by itself. */
  public boolean isWorking() {
    return this == CHECKING || this == WRITING;
  }
}
