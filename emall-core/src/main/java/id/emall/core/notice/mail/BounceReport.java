package id.emall.core.notice.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail server's word that it gave up a message (RFC 3464): a {@code multipart/report} with a part
 * {@code message/delivery-status}. Anything else is none: replies of people and their absence, news
 * that it takes longer, mail that nobody can read.
 *
 * @param status the enhanced status code (RFC 3463), e.g. {@code 5.1.1}
 * @param said what the last server said, in one line; empty when it is not told
 */
record BounceReport(UUID message, String status, String said) {

  /** Where mail servers write to whom they delivered, the surest first. */
  private static final String[] ADDRESSED = {
    "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To"
  };

  private static final Set<String> ACTIONS =
      Set.of("failed", "delayed", "delivered", "relayed", "expanded");
  private static final Pattern STATUS = Pattern.compile("^([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

  private static final int PARTS_MOST = 10;
  private static final int STATUS_BYTES_MOST = 64 * 1024;
  private static final int GROUPS_MOST = 10;
  private static final int SAID_MOST = 300;

  /** Whether the address itself is to blame, rather than the message or the moment. */
  boolean gone() {
    return status.matches("5\\.1\\.\\d+|5\\.2\\.1|5\\.4\\.4");
  }

  String reason() {
    return (status + " " + said).strip();
  }

  /**
   * Reads a mail that came to the bounces' mailbox; empty when it does not tell of a failure, or
   * not by an address with the seal of its message.
   *
   * @throws MessagingException when it is damaged
   * @throws IOException when it is damaged
   */
  static Optional<BounceReport> read(MimeMessage mail, BounceAddress address)
      throws MessagingException, IOException {
    Optional<UUID> message = addressed(mail, address);
    ContentType type = new ContentType(mail.getContentType());
    if (message.isEmpty()
        || !type.match("multipart/report")
        || !"delivery-status".equalsIgnoreCase(type.getParameter("report-type"))) {
      return Optional.empty();
    }
    Optional<Part> status = statusPart(mail);
    return status.isEmpty() ? Optional.empty() : failure(message.get(), status.get());
  }

  private static Optional<UUID> addressed(MimeMessage mail, BounceAddress address)
      throws MessagingException {
    for (String name : ADDRESSED) {
      Optional<UUID> message =
          Stream.ofNullable(mail.getHeader(name))
              .flatMap(Stream::of)
              .map(address::message)
              .flatMap(Optional::stream)
              .findFirst();
      if (message.isPresent()) {
        return message;
      }
    }
    return Optional.empty();
  }

  private static Optional<Part> statusPart(MimeMessage mail)
      throws MessagingException, IOException {
    if (mail.getContent() instanceof Multipart parts) {
      for (int i = 0; i < Math.min(parts.getCount(), PARTS_MOST); i++) {
        Part part = parts.getBodyPart(i);
        if (part.isMimeType("message/delivery-status")
            || part.isMimeType("message/global-delivery-status")) {
          return Optional.of(part);
        }
      }
    }
    return Optional.empty();
  }

  /** Groups of fields: one about the message, then one for each recipient; ours have one. */
  private static Optional<BounceReport> failure(UUID message, Part part)
      throws MessagingException, IOException {
    byte[] bytes = part.getInputStream().readNBytes(STATUS_BYTES_MOST);
    ByteArrayInputStream fields = new ByteArrayInputStream(bytes);
    for (int group = 0; group < GROUPS_MOST && fields.available() > 0; group++) {
      InternetHeaders headers = new InternetHeaders(fields);
      if (headers.getHeader("Final-Recipient") != null) {
        return failure(message, headers);
      }
    }
    return Optional.empty();
  }

  private static Optional<BounceReport> failure(UUID message, InternetHeaders recipient)
      throws MessagingException {
    String action = field(recipient, "Action").toLowerCase(Locale.ROOT);
    Matcher status = STATUS.matcher(field(recipient, "Status"));
    if (!ACTIONS.contains(action) || !status.find()) {
      throw new MessagingException("a delivery status without action or status");
    }
    if (!action.equals("failed")) {
      return Optional.empty();
    }
    if (status.group(1).startsWith("2")) {
      throw new MessagingException("a failure whose status is a success");
    }
    String said = field(recipient, "Diagnostic-Code");
    return Optional.of(
        new BounceReport(
            message, status.group(1), said.substring(0, Math.min(SAID_MOST, said.length()))));
  }

  private static String field(InternetHeaders headers, String name) {
    return Objects.requireNonNullElse(headers.getHeader(name, null), "")
        .replaceAll("[\\p{Cntrl}\\s]+", " ")
        .strip();
  }
}
