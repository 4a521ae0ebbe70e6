package id.emall.web.operator;

import id.emall.core.notice.Audience;
import id.emall.core.notice.Channel;
import id.emall.core.notice.MessageTexts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How the catalogue of messages looks, and where its pages are. */
public final class TextLook {

  private TextLook() {}

  /** The page of one message. */
  public static String href(String occasion, Channel channel, String language) {
    return OperatorDesk.TEXTS + "/" + occasion + "?jalan=" + way(channel) + "&bahasa=" + language;
  }

  /** The page of one message with a version of its words to begin from. */
  public static String href(MessageTexts.Which which, int version) {
    return href(which.occasion(), which.channel(), which.language()) + "&versi=" + version;
  }

  /** The list, of the messages for somebody alone. */
  public static String list(Audience audience, boolean changed, String sought) {
    return OperatorDesk.TEXTS
        + "?untuk="
        + (audience == null ? "" : audience.name())
        + (changed ? "&diubah=ya" : "")
        + "&q="
        + URLEncoder.encode(sought, StandardCharsets.UTF_8);
  }

  /** A channel as addresses have it. */
  public static String way(Channel channel) {
    return channel == Channel.SMS ? "sms" : "surel";
  }

  /** The channel of an address; null when it names none. */
  static Channel channel(String way) {
    return switch (way == null ? "" : way) {
      case "sms" -> Channel.SMS;
      case "surel" -> Channel.EMAIL;
      default -> null;
    };
  }

  /** Whether an operator changed any of its words. */
  public static boolean isChanged(MessageTexts.Entry entry) {
    return entry.messages().stream().anyMatch(MessageTexts.Listed::changed);
  }
}
