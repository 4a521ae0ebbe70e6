package id.emall.bank.file.reading;

import id.emall.contracts.bank.file.FileLayout;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/** One family of layouts. */
public interface Format {

  /** Names of its layouts, for people whose file is not recognised. */
  List<String> names();

  /**
   * @param head the first {@link Scan#HEAD_BYTES} of the file, or all of a shorter one
   */
  Optional<FileLayout> recognise(String head);

  /** After this character a reader of this format may forget what was before. */
  char boundary();

  /**
   * Reads from the first character to the last and tells all that is found.
   *
   * @throws Refused when it cannot be read on
   */
  void read(Reader text, FileLayout layout, Reading reading) throws IOException;
}
