package id.emall.core.catalogue.sheet;

import java.io.Closeable;
import java.io.IOException;

/** Reads a table row by row; memory does not grow with it. */
interface SheetRows extends Closeable {

  /**
   * The next row, also a blank one; null at the end.
   *
   * @throws UnfitSheet when the file cannot be read as a table
   */
  SheetRow next() throws IOException;
}
