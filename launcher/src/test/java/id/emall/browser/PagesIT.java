package id.emall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all pages promise: they weigh little and speak one language. */
@ExtendWith(OnDemoMall.class)
@Timeout(90)
class PagesIT {

  private static final int MOST_BYTES = 100_000;
  private static final List<String> KEY_PAGES =
      List.of(
          "/",
          "/cari",
          "/kategori/kopi-teh",
          "/produk/kopi-drip",
          "/toko/seduh-sulap",
          "/keranjang",
          "/kasir",
          "/pesanan",
          "/pemberitahuan",
          "/akun/pemberitahuan",
          "/akun/surel",
          "/tidak-ada");

  @Test
  void the_first_view_weighs_little(Stage stage) {
    Buyer buyer = Buyer.rahmat(stage, stage.phone());
    buyer.signsIn();
    buyer.puts("Kopi Drip Robusta isi 10", "kopi drip");
    String invoice = buyer.checksOut();
    String link = buyer.linkFromTheText(invoice);

    for (String path :
        List.of(
            "/",
            "/cari",
            "/kategori/kopi-teh",
            "/produk/kopi-drip",
            "/toko/seduh-sulap",
            "/keranjang",
            link)) {
      assertThat(weight(stage.phone(), path)).as("bytes of %s", path).isLessThan(MOST_BYTES);
    }
  }

  /** Bytes over the wire with nothing kept from before, pictures aside. */
  private static long weight(Tab tab, String path) {
    List<Request> done = new ArrayList<>();
    tab.page().onRequestFinished(done::add);
    tab.open(path);
    tab.page().waitForLoadState();
    return List.copyOf(done).stream()
        .filter(request -> !request.resourceType().equals("image"))
        .map(Request::sizes)
        .mapToLong(PagesIT::received)
        .sum();
  }

  private static long received(Sizes sizes) {
    return (long) sizes.responseBodySize + sizes.responseHeadersSize;
  }

  @Test
  void pages_in_english_keep_no_indonesian(Stage stage) throws IOException {
    Buyer buyer = Buyer.rahmat(stage, stage.desktop());
    buyer.signsIn();
    buyer.puts("Kopi Drip Robusta isi 10", "kopi drip");
    buyer.tab().press("EN – English");

    for (String path : KEY_PAGES) {
      buyer.tab().open(path);
      assertThat(said(buyer.tab())).as(path).doesNotContain(sentencesOnlyIn("id", "en"));
    }
    buyer.tab().open("/").looks("home-english").press("ID – Bahasa Indonesia");
    buyer.tab().hasHeading("Langsung dari dapur dan bengkel pembuatnya");
  }

  @Test
  void pages_in_indonesian_keep_no_english(Stage stage) throws IOException {
    Buyer buyer = Buyer.rahmat(stage, stage.desktop());
    buyer.signsIn();
    buyer.puts("Kopi Drip Robusta isi 10", "kopi drip");

    for (String path : KEY_PAGES) {
      buyer.tab().open(path);
      assertThat(said(buyer.tab())).as(path).doesNotContain(sentencesOnlyIn("en", "id"));
    }
    buyer
        .tab()
        .open("/toko/seduh-sulap")
        .looks("shop")
        .open("/kategori/kopi-teh")
        .looks("category");
  }

  private static String said(Tab tab) {
    return tab.find("body").innerText();
  }

  /** The site's own texts of several words that the other language says differently. */
  private static String[] sentencesOnlyIn(String language, String other) throws IOException {
    Properties wanted = texts(language);
    Properties others = texts(other);
    return wanted.stringPropertyNames().stream()
        .filter(key -> !wanted.getProperty(key).equals(others.getProperty(key)))
        .map(wanted::getProperty)
        .filter(text -> text.contains(" ") && !text.contains("{"))
        .toArray(String[]::new);
  }

  private static Properties texts(String language) throws IOException {
    Path file =
        Path.of("..", "emall-web", "src", "main", "resources", "id", "emall", "web")
            .resolve("texts_" + language + ".properties");
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
