package id.emall.web.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class XmlTextTest {

  @Test
  void what_people_typed_breaks_no_document() throws IOException {
    StringWriter out = new StringWriter();

    new XmlText(out).element("title", "A & B <b>\u0001\uFFFE é 😀 \uD800");

    assertThat(out.toString()).isEqualTo("<title>A &amp; B &lt;b&gt; é 😀 </title>\n");
  }
}
