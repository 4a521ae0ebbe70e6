package id.emall.core.notice.delivery;

import id.emall.core.common.settings.MallSettings;
import id.emall.core.notice.Enclosures;
import id.emall.core.notice.MailPage;
import id.emall.core.notice.mail.DkimSigner;
import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;

/** Makes a mail of a message: text and HTML as alternatives, and the enclosed file beside them. */
@ApplicationScoped
class MailWriter {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private MailSettings settings;
  private MallSettings mall;
  private Clock clock;
  private DkimSigner dkim;

  protected MailWriter() {}

  @Inject
  MailWriter(MailSettings settings, MallSettings mall, Clock clock, DkimSigner dkim) {
    this.dkim = dkim;
    this.settings = settings;
    this.mall = mall;
    this.clock = clock;
  }

  MimeMessage write(
      Session session, ClaimedMessage message, Optional<Enclosures.Enclosure> enclosure)
      throws MessagingException {
    MimeMessage mail = new StampedMail(session, "<" + message.id() + "@" + settings.domain() + ">");
    mail.setFrom(sender());
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.recipient(), true));
    mail.setSubject(message.subject(), UTF_8);
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("Content-Language", message.language());
    MimeMultipart alternatives = alternatives(message);
    mail.setContent(enclosure.isPresent() ? withFile(alternatives, enclosure.get()) : alternatives);
    mail.saveChanges();
    dkim.sign(mail);
    return mail;
  }

  private InternetAddress sender() throws MessagingException {
    try {
      return new InternetAddress(settings.from(), mall.siteName(), UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("the sender's name cannot be written", e);
    }
  }

  /** The best last, as RFC 2046 wants it. */
  private static MimeMultipart alternatives(ClaimedMessage message) throws MessagingException {
    MailPage page = MailPage.read(message.body());
    MimeBodyPart text = new MimeBodyPart();
    text.setText(page.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(page.html(), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  private static MimeMultipart withFile(MimeMultipart alternatives, Enclosures.Enclosure enclosure)
      throws MessagingException {
    MimeBodyPart words = new MimeBodyPart();
    words.setContent(alternatives);
    MimeBodyPart file = new MimeBodyPart();
    file.setDataHandler(
        new DataHandler(new ByteArrayDataSource(enclosure.bytes(), enclosure.type())));
    file.setFileName(enclosure.name());
    file.setDisposition(Part.ATTACHMENT);
    return new MimeMultipart(words, file);
  }
}
