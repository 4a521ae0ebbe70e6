package id.emall.core.notice.mail;

import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.StartUpWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/**
 * Signs mail by DKIM (RFC 6376): rsa-sha256, both parts canonicalised "relaxed". The headers that
 * people see are named once more than they occur, so that none can be put beside them. No time is
 * signed: a clock that runs ahead would spoil the signature. Without settings nothing is signed.
 */
@ApplicationScoped
public class DkimSigner implements StartUpWork {

  /** Signed as often as they occur, and once more: nobody may add a second one. */
  private static final List<String> CLOSED = List.of("From", "Subject", "Date", "To", "Message-ID");

  /** Signed when they occur. */
  private static final List<String> OPEN =
      List.of(
          "Reply-To",
          "MIME-Version",
          "Content-Type",
          "Content-Transfer-Encoding",
          "Content-Language",
          "Auto-Submitted",
          "List-Unsubscribe",
          "List-Unsubscribe-Post");

  private static final String HEADER = "DKIM-Signature";

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private Optional<DkimKey> key;

  protected DkimSigner() {}

  /**
   * @throws IllegalStateException naming the setting that is missing or wrong
   */
  @Inject
  DkimSigner(SettingReader settings) {
    key = DkimKey.read(settings);
  }

  /** A key that cannot sign stops the start. */
  @Override
  public void run() {
    key.ifPresent(one -> signature(one, List.of("From"), "From: a@b.example\r\n\r\n"));
  }

  /**
   * Gives a mail its signature; it must be complete and may not be changed any more.
   *
   * @throws MessagingException when the mail cannot be written
   */
  public void sign(MimeMessage mail) throws MessagingException {
    if (key.isPresent()) {
      mail.setHeader(HEADER, signature(key.get(), headers(mail), text(mail)));
    }
  }

  private static List<String> headers(MimeMessage mail) throws MessagingException {
    List<String> names = new ArrayList<>();
    for (String name : CLOSED) {
      if (mail.getHeader(name) != null) {
        names.add(name);
      }
      names.add(name);
    }
    for (String name : OPEN) {
      if (mail.getHeader(name) != null) {
        names.add(name);
      }
    }
    return names;
  }

  /** A byte is a character here, and lines end as SMTP will have them. */
  private static String text(MimeMessage mail) throws MessagingException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      mail.writeTo(bytes);
    } catch (IOException e) {
      throw new MessagingException("the mail cannot be written", e);
    }
    return LINE_END.matcher(bytes.toString(StandardCharsets.ISO_8859_1)).replaceAll("\r\n");
  }

  /** What stands behind the header's name. */
  private static String signature(DkimKey key, List<String> headers, String mail) {
    String unsigned =
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;"
            .formatted(key.domain(), key.selector(), String.join(":", headers));
    try {
      String header =
          new DKIMSigner(unsigned, key.key())
              .sign(new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
      return header.substring(HEADER.length() + 1).strip();
    } catch (IOException | FailException e) {
      throw new IllegalStateException("the key of setting " + DkimKey.KEY + " cannot sign", e);
    }
  }
}
