package id.emall.core.catalogue.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.UUID;

/** Opens a file that was brought as the table that it is. */
@ApplicationScoped
class SheetOpening {

  private static final int HEAD_BYTES = 2_048;

  private ImportContent content;

  protected SheetOpening() {}

  @Inject
  SheetOpening(ImportContent content) {
    this.content = content;
  }

  /**
   * @throws UnfitSheet when it is no table
   */
  SheetRows open(UUID importId) throws IOException {
    byte[] head;
    try (InputStream in = content.open(importId)) {
      head = in.readNBytes(HEAD_BYTES);
    }
    if (!SheetText.isText(head)) {
      throw new UnfitSheet("import.not-a-table");
    }
    Charset charset;
    try (InputStream in = content.open(importId)) {
      charset = SheetText.charset(in);
    }
    return new CsvRows(new InputStreamReader(content.open(importId), charset));
  }
}
