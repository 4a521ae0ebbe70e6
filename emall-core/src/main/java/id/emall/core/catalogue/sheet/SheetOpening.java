package id.emall.core.catalogue.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
      Path file = spool(importId);
      return new XlsxRows(file, () -> remove(file));
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

  /** A workbook is read from several places at once, which a stream does not let. */
  private Path spool(UUID importId) throws IOException {
    Path file = Files.createTempFile("products-", ".xlsx");
    try (InputStream in = content.open(importId)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException | RuntimeException e) {
      remove(file);
      throw e;
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
