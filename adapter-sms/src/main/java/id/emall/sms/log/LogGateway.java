package id.emall.sms.log;

import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each message to the log and takes it as sent. */
final class LogGateway implements SmsGateway {

  private static final Logger LOG = LoggerFactory.getLogger(LogGateway.class);
  private static final int SHOWN = 3;

  private final String name;

  LogGateway(String name) {
    this.name = name;
  }

  @Override
  public Submission send(SmsMessage message) {
    LOG.info("{}: SMS to {}: {}", name, masked(message.to()), message.text());
    return new Submission.Accepted(message.id().toString());
  }

  /** The first and last three characters of a number; the rest is nobody's business. */
  static String masked(String number) {
    if (number.length() <= 2 * SHOWN) {
      return "*".repeat(number.length());
    }
    return number.substring(0, SHOWN)
        + "*".repeat(number.length() - 2 * SHOWN)
        + number.substring(number.length() - SHOWN);
  }
}
