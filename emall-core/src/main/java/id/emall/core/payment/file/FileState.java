package id.emall.core.payment.file;

/** How far a statement file has come. */
public enum FileState {
  /** It waits to be worked on. */
  RECEIVED,
  /** It is read and checked against its own figures. */
  CHECKING,
  /** Its rows are taken, all of them or none. */
  TAKING,
  /** Its rows are taken. */
  TAKEN,
  /** Nothing of it was taken; its problems say why. */
  REFUSED;

  public boolean isDone() {
    return this == TAKEN || this == REFUSED;
  }
}
