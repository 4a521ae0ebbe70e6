package id.emall.core.notice.mail;

import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.StartUpWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  private static final int LINE_CHARS = 70;

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
    key.ifPresent(one -> sign(one, new byte[0]));
  }

  /**
   * Gives a mail its signature; it must be complete and may not be changed any more.
   *
   * @throws MessagingException when the mail cannot be written
   */
  public void sign(MimeMessage mail) throws MessagingException {
    if (key.isPresent()) {
      mail.setHeader("DKIM-Signature", signature(key.get(), bytes(mail)));
    }
  }

  private static String bytes(MimeMessage mail) throws MessagingException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      mail.writeTo(bytes);
    } catch (IOException e) {
      throw new MessagingException("the mail cannot be written", e);
    }
    // A byte is a character here, and lines end as SMTP will have them.
    return bytes.toString(StandardCharsets.ISO_8859_1).replaceAll("\r\n|\r|\n", "\r\n");
  }

  private static String signature(DkimKey key, String mail) {
    int end = mail.indexOf("\r\n\r\n");
    List<String> headers = List.of(mail.substring(0, end + 2).split("\r\n(?![ \t])"));
    List<String> names = new ArrayList<>();
    StringBuilder signed = new StringBuilder();
    for (String name : CLOSED) {
      if (take(headers, name, signed)) {
        names.add(name);
      }
      names.add(name);
    }
    OPEN.stream().filter(name -> take(headers, name, signed)).forEach(names::add);
    String unsigned =
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d="
            + key.domain()
            + "; s="
            + key.selector()
            + ";\r\n\th="
            + folded(names)
            + ";\r\n\tbh="
            + Base64.getEncoder().encodeToString(hash(body(mail.substring(end + 4))))
            + ";\r\n\tb=";
    signed.append(header("DKIM-Signature: " + unsigned));
    return unsigned + inLines(sign(key, signed.toString().getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static boolean take(List<String> headers, String name, StringBuilder signed) {
    Optional<String> found =
        headers.stream()
            .filter(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
            .findFirst();
    found.ifPresent(header -> signed.append(header(header)).append("\r\n"));
    return found.isPresent();
  }

  /** RFC 6376, 3.4.2. */
  private static String header(String header) {
    int colon = header.indexOf(':');
    return header.substring(0, colon).strip().toLowerCase(Locale.ROOT)
        + ":"
        + header.substring(colon + 1).replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
  }

  /** RFC 6376, 3.4.4. */
  private static byte[] body(String body) {
    String text = (body + "\r\n").replaceAll("[ \t]+", " ").replace(" \r\n", "\r\n");
    int end = text.length();
    while (text.startsWith("\r\n", end - 2)) {
      end -= 2;
    }
    return (end == 0 ? "" : text.substring(0, end) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] sign(DkimKey key, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key.key());
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key of setting " + DkimKey.KEY + " cannot sign", e);
    }
  }

  private static String folded(List<String> names) {
    StringBuilder folded = new StringBuilder();
    int line = 0;
    for (String name : names) {
      if (!folded.isEmpty()) {
        folded.append(':');
      }
      if (line + name.length() > LINE_CHARS) {
        folded.append("\r\n\t ");
        line = 0;
      }
      folded.append(name);
      line += name.length() + 1;
    }
    return folded.toString();
  }

  private static String inLines(byte[] signature) {
    return Base64.getEncoder()
        .encodeToString(signature)
        .replaceAll("(.{" + LINE_CHARS + "})(?=.)", "$1\r\n\t ");
  }
}
