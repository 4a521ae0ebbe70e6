package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.SmsSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final Map<String, String> TYPICAL =
      Map.ofEntries(
          Map.entry("site", "Lumbung"),
          Map.entry("name", "Siti Nurhaliza Putri"),
          Map.entry("code", "123456"),
          Map.entry("total", "Rp12.147.356"),
          Map.entry("paid", "Rp12.000.000"),
          Map.entry("missing", "Rp147.356"),
          Map.entry("amount", "Rp1.147.356"),
          Map.entry("share", "Rp1.147.356"),
          Map.entry("bank", "Mandiri"),
          Map.entry("account", "1234567890123"),
          Map.entry("holder", "PT Lumbung Nusantara"),
          Map.entry("deadline", "31 Des 23.59 WITA"),
          Map.entry("invoice", "7K2M9QXB"),
          Map.entry("order", "7K2M9QXC"),
          Map.entry("parcel", "paket 12 dari 20 pesanan 7K2M9QXC"),
          Map.entry("sent", "paket 12 dari 20 pesanan 7K2M9QXC"),
          Map.entry("shop", "Dapur Rendang Payakumbuh"),
          Map.entry("courier", "JNE NEXT_DAY"),
          Map.entry("place", "Kabupaten Padang Pariama"),
          Map.entry("resi", "0123456789012345"),
          Map.entry("reason", "foto KTP tidak terbaca, mohon unggah ulang yang jelas"),
          Map.entry("why", "pesanan dibatalkan"),
          Map.entry("kind", "barang belum sampai"),
          Map.entry("state", "menunggu pembayaran"),
          Map.entry("orders", "7K2M9QXC dalam perjalanan; 7K2M9QXD kembali ke penjual"),
          Map.entry("link", "https://lumbung.example.id/f/7K2M9QXB?k=AbCdEfGhIjKlMn_-"));

  @Test
  void both_languages_have_the_same_texts_with_the_same_holes() {
    Properties indonesian = read("id");
    Properties english = read("en");

    assertThat(english.stringPropertyNames()).isEqualTo(indonesian.stringPropertyNames());
    for (String key : indonesian.stringPropertyNames()) {
      assertThat(holes(english.getProperty(key)))
          .as(key)
          .isEqualTo(holes(indonesian.getProperty(key)));
    }
  }

  @Test
  void every_occasion_has_its_words_and_no_words_are_without_occasion() {
    Set<String> wanted = new TreeSet<>();
    for (Occasion occasion : Occasion.values()) {
      if (occasion.channels().contains(Channel.SMS)) {
        wanted.add(occasion.key() + ".sms");
      }
      if (occasion.channels().contains(Channel.EMAIL)) {
        wanted.add(occasion.key() + ".subject");
        wanted.add(occasion.key() + ".mail");
      }
    }

    Set<String> there =
        read("id").stringPropertyNames().stream()
            .filter(key -> key.matches(".*\\.(sms|subject|mail)"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(there).isEqualTo(wanted);
  }

  @Test
  void a_text_message_takes_two_parts_at_most_and_keeps_to_the_gsm_alphabet() {
    for (String language : Arrays.asList("id", "en")) {
      for (String key : read(language).stringPropertyNames()) {
        if (key.endsWith(".sms")) {
          SmsSize size = SmsSize.of(Texts.in(language).say(key, TYPICAL));

          assertThat(size.gsm()).as(key).isTrue();
          assertThat(size.parts()).as(key + " has " + size.units()).isLessThanOrEqualTo(2);
        }
      }
    }
  }

  private static Set<String> holes(String text) {
    return HOLE.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties read(String language) {
    Properties texts = new Properties();
    try (Reader file =
        new InputStreamReader(
            Texts.class.getResourceAsStream("texts_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      texts.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
