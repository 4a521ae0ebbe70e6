package id.emall.sandbox.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What a mail server writes to the sender of a mail that it cannot deliver (RFC 3464). */
final class ReturnedMail {

  private static final String TEXT =
      """
      Return-Path: <>
      Delivered-To: %1$s
      From: Mail Delivery System <MAILER-DAEMON@mx.sandbox.test>
      To: %1$s
      Subject: Undelivered Mail Returned to Sender
      Auto-Submitted: auto-replied
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="returned"

      --returned
      Content-Type: text/plain; charset=us-ascii

      This is the mail system at host mx.sandbox.test.
      Your message to <%2$s> could not be delivered: %4$s

      --returned
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.sandbox.test

      Final-Recipient: rfc822; %2$s
      Original-Recipient: rfc822;%2$s
      Action: %5$s
      Status: %3$s
      Remote-MTA: dns; mx.example
      Diagnostic-Code: smtp; %6$s %3$s %4$s

      --returned
      Content-Type: text/rfc822-headers

      To: %2$s
      Message-ID: %7$s

      --returned--
      """;

  private ReturnedMail() {}

  /**
   * The report about a mail.
   *
   * @param status enhanced code (RFC 3463): 5.x.x for never, 4.x.x for what takes longer
   */
  static MimeMessage of(Letter letter, String status) throws MessagingException {
    boolean never = status.startsWith("5");
    String text =
        TEXT.formatted(
            letter.from(),
            letter.to(),
            status,
            never ? "The email account does not exist" : "The server does not answer",
            never ? "failed" : "delayed",
            never ? "550" : "451",
            letter.messageId());
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
  }
}
