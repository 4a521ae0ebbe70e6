package id.emall.core.catalogue.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a table row by row; closing it ends the table and leaves what it writes to open. */
interface SheetWriter extends Closeable {

  void row(List<String> cells) throws IOException;
}
