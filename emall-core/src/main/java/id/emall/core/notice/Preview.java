package id.emall.core.notice;

import java.util.List;

/**
 * A message as somebody would get it, with values as they could be.
 *
 * @param sms null unless it is a text message
 * @param worst the text message when its values are long; null unless it is one
 * @param mail null unless it is a mail
 */
public record Preview(Sms sms, Sms worst, Mail mail) {

  /**
   * A text message.
   *
   * @param characters as the network counts them
   * @param parts how many messages it takes
   * @param replaced characters of the words that the alphabet of text messages has not, but
   *     something like them
   * @param lost characters of the words that become a question mark
   */
  public record Sms(
      String text, int characters, int parts, List<Replaced> replaced, List<String> lost) {}

  /** A character and what stands in its place. */
  public record Replaced(String from, String to) {}

  /**
   * A mail, as its parts and as it is sent.
   *
   * @param button null for none
   * @param text the whole for programs that show no HTML
   * @param html the whole page; all that is filled in is escaped
   */
  public record Mail(
      String subject,
      String greeting,
      List<String> paragraphs,
      List<Fact> facts,
      String button,
      String footer,
      String text,
      String html) {}

  /** A line of the table below the text. */
  public record Fact(String label, String value) {}
}
