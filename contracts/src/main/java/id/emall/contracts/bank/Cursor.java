package id.emall.contracts.bank;

/** A place in a paged statement; its text means something only to the adapter that made it. */
public record Cursor(String value) {
  public static final Cursor START = new Cursor("");
}
