package id.emall.sandbox.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What is in a mail: its text, its HTML, what is attached. */
final class Content {

  /** A file that came with a mail. */
  record Attachment(String name, String type, byte[] bytes) {}

  private static final Session NO_SERVER = Session.getInstance(new Properties());

  private String text = "";
  private String html = "";
  private final List<Attachment> attachments = new ArrayList<>();

  private Content() {}

  /**
   * @throws IllegalArgumentException when the bytes are no mail
   */
  static Content of(byte[] raw) {
    Content content = new Content();
    try {
      content.read(new MimeMessage(NO_SERVER, new ByteArrayInputStream(raw)));
    } catch (MessagingException | IOException e) {
      throw new IllegalArgumentException("a mail cannot be read: " + e.getMessage(), e);
    }
    return content;
  }

  String text() {
    return text;
  }

  String html() {
    return html;
  }

  List<Attachment> attachments() {
    return attachments;
  }

  Optional<Attachment> attachment(String name) {
    return attachments.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  private void read(Part part) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        read(parts.getBodyPart(i));
      }
    } else if (part.getFileName() != null) {
      String type = part.getContentType().replaceAll(";.*", "").strip();
      attachments.add(
          new Attachment(part.getFileName(), type, part.getInputStream().readAllBytes()));
    } else if (part.isMimeType("text/html")) {
      html = String.valueOf(part.getContent());
    } else if (part.isMimeType("text/*")) {
      text = String.valueOf(part.getContent());
    }
  }
}
