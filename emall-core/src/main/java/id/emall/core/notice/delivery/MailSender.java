package id.emall.core.notice.delivery;

import id.emall.contracts.sms.Submission;
import id.emall.core.notice.Enclosures;
import id.emall.core.notice.mail.BounceAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands mail to the SMTP server. */
@ApplicationScoped
class MailSender {

  private static final String GATEWAY = "mail";
  private static final Pattern REPLY = Pattern.compile("^([45]\\d\\d)[ -]");

  private MailSettings settings;
  private MailWriter writer;
  private BounceAddress bounces;

  protected MailSender() {}

  @Inject
  MailSender(MailSettings settings, MailWriter writer, BounceAddress bounces) {
    this.bounces = bounces;
    this.settings = settings;
    this.writer = writer;
  }

  /** Blocks for as long as the time-outs let it; outside of any transaction. */
  Handover send(
      ClaimedMessage message, Optional<Enclosures.Enclosure> enclosure, Set<String> paused) {
    Submission answer =
        paused.contains(GATEWAY)
            ? new Submission.TryLater("none", "the mail server is left alone for now", null)
            : transport(message, enclosure);
    return Handover.of(GATEWAY, answer);
  }

  private Submission transport(ClaimedMessage message, Optional<Enclosures.Enclosure> enclosure) {
    Properties properties = settings.session();
    bounces.of(message.id()).ifPresent(sender -> properties.put("mail.smtp.from", sender));
    Session session = Session.getInstance(properties);
    Optional<String> taken = Optional.empty();
    try {
      MimeMessage mail = writer.write(session, message, enclosure);
      try (Transport transport = session.getTransport("smtp")) {
        connect(transport);
        transport.sendMessage(mail, mail.getAllRecipients());
        taken = Optional.of(mail.getMessageID());
      }
      return new Submission.Accepted(taken.orElseThrow());
    } catch (MessagingException e) {
      // What goes wrong while saying goodbye does not take back the acceptance.
      return taken.<Submission>map(Submission.Accepted::new).orElseGet(() -> reason(e));
    }
  }

  private void connect(Transport transport) throws MessagingException {
    if (settings.user().isPresent()) {
      transport.connect(settings.user().get(), settings.password());
    } else {
      transport.connect();
    }
  }

  /** SMTP answers 4xx for later and 5xx for never (RFC 5321, 4.2.1). */
  private static Submission reason(MessagingException failure) {
    String text = String.valueOf(failure.getMessage());
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AuthenticationFailedException) {
        return new Submission.NotAuthorised("login", text);
      }
      if (cause instanceof AddressException) {
        return new Submission.Refused("address", cause.getMessage());
      }
      if (cause instanceof ConnectException
          || cause instanceof UnknownHostException
          || cause instanceof NoRouteToHostException) {
        return new Submission.TryLater("connect", text, null);
      }
      Matcher reply = REPLY.matcher(String.valueOf(cause.getMessage()));
      if (reply.find()) {
        return reply.group(1).startsWith("5")
            ? new Submission.Refused(reply.group(1), cause.getMessage().strip())
            : new Submission.TryLater(reply.group(1), cause.getMessage().strip(), null);
      }
    }
    return new Submission.Uncertain(text);
  }
}
