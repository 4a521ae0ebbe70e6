package id.emall.core.notice;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as somebody sees it who has nothing of the mall's: read and drawn by PDFBox. */
record ReadPaper(byte[] file) {

  private interface Reading<T> {
    T of(PDDocument paper) throws IOException;
  }

  private <T> T read(Reading<T> reading) throws IOException {
    try (PDDocument paper = Loader.loadPDF(file)) {
      return reading.of(paper);
    }
  }

  String text() throws IOException {
    return read(paper -> new PDFTextStripper().getText(paper));
  }

  /** The words of a page, from 1 on. */
  String text(int page) throws IOException {
    return read(
        paper -> {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          return stripper.getText(paper);
        });
  }

  int pages() throws IOException {
    return read(PDDocument::getNumberOfPages);
  }

  /** Title, author and language. */
  List<String> about() throws IOException {
    return read(
        paper ->
            List.of(
                paper.getDocumentInformation().getTitle(),
                paper.getDocumentInformation().getAuthor(),
                paper.getDocumentCatalog().getLanguage()));
  }

  /** Names of fonts that a reader would have to have itself. */
  List<String> fontsNotInside() throws IOException {
    return read(
        paper -> {
          Stream.Builder<String> missing = Stream.builder();
          for (var page : paper.getPages()) {
            for (var name : page.getResources().getFontNames()) {
              PDFont font = page.getResources().getFont(name);
              if (!font.isEmbedded()) {
                missing.add(font.getName());
              }
            }
          }
          return missing.build().toList();
        });
  }

  /** What the QR codes of all pages hold. */
  List<String> codes() throws IOException {
    int pages = pages();
    Stream.Builder<String> found = Stream.builder();
    for (int page = 0; page < pages; page++) {
      codes(picture(page, 1_000)).forEach(found);
    }
    return found.build().toList();
  }

  /** A page, from 0 on, as a screen of this many pixels' width shows it. */
  BufferedImage picture(int page, int wide) throws IOException {
    return read(
        paper ->
            new PDFRenderer(paper)
                .renderImage(page, wide / paper.getPage(page).getMediaBox().getWidth()));
  }

  /** A page has one code at most. */
  private static Stream<String> codes(BufferedImage picture) {
    int wide = picture.getWidth();
    int high = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, wide, high, null, 0, wide);
    try {
      return Stream.of(
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(wide, high, pixels))),
                  Map.of(DecodeHintType.TRY_HARDER, true))
              .getText());
    } catch (ReaderException e) {
      return Stream.of();
    }
  }
}
