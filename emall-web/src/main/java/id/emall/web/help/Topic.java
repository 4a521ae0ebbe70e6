package id.emall.web.help;

import id.emall.web.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a page of help is about; its sections are numbered texts below its name. */
public enum Topic {
  PAY("cara-membayar", "cash-stack"),
  SELL("cara-berjualan", "shop"),
  QUESTIONS("tanya-jawab", "chat-text"),
  ABOUT("tentang", "info-circle-fill"),
  CONTACT("kontak", "envelope"),
  COMPLAINT("pengaduan-konsumen", "shield-check");

  private final String slug;
  private final String icon;

  Topic(String slug, String icon) {
    this.slug = slug;
    this.icon = icon;
  }

  static Optional<Topic> of(String slug) {
    return Arrays.stream(values()).filter(topic -> topic.slug.equals(slug)).findFirst();
  }

  /** Where it stands. */
  public String path() {
    return HelpPage.HERE + "/" + slug;
  }

  public String icon() {
    return icon;
  }

  /** Its sections, such as {@code PAY.1}, by which their texts are found, in their order. */
  public List<String> sections(Texts texts) {
    return IntStream.iterate(1, i -> texts.has("help." + this + "." + i + ".title"), i -> i + 1)
        .mapToObj(i -> this + "." + i)
        .toList();
  }
}
