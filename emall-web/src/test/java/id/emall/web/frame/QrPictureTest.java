package id.emall.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

  private static final String CONTENT =
      "00020101021226320013ID.CO.BCA.WWW0211000071000105144"
          + "0014ID.CO.QRIS.WWW0215ID10200211817450303UMI5204539953033605406147000"
          + "5802ID5917LUMBUNG NUSANTARA6007JAKARTA62250521261121081512000000017-16304A1B2";

  @Test
  void a_reader_finds_in_the_drawing_what_was_put_in() throws Exception {
    BitMatrix read = modules(QrPicture.svg(CONTENT));

    assertThat(new Decoder().decode(read).getText()).isEqualTo(CONTENT);
  }

  @Test
  void it_is_light() throws Exception {
    byte[] svg = QrPicture.svg(CONTENT).getBytes(StandardCharsets.UTF_8);

    assertThat(svg.length).isLessThan(24_000);
    assertThat(FastGzip.compress(svg).length).isLessThan(7_000);
  }

  @Test
  void what_no_code_holds_is_refused() {
    assertThatThrownBy(() -> QrPicture.svg("x".repeat(4_000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Reads the path as a browser draws it. */
  private static BitMatrix modules(String svg) {
    Matcher size = Pattern.compile("viewBox=\"0 0 ([0-9]+) ").matcher(svg);
    assertThat(size.find()).isTrue();
    BitMatrix matrix = new BitMatrix(Integer.parseInt(size.group(1)) - 8);
    Matcher run = Pattern.compile("M([0-9]+) ([0-9]+)h([0-9]+)v1h-([0-9]+)z").matcher(svg);
    while (run.find()) {
      matrix.setRegion(
          Integer.parseInt(run.group(1)) - 4,
          Integer.parseInt(run.group(2)) - 4,
          Integer.parseInt(run.group(3)),
          1);
    }
    return matrix;
  }
}
