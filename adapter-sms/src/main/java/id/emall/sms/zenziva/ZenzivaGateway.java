package id.emall.sms.zenziva;

import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.Submission;
import id.emall.sms.http.HttpSending;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Hands messages to Zenziva's console: one form post each to {@code /reguler/api/sendsms/}. It
 * tells of no receipts; whether its own push of them exists could not be verified.
 */
final class ZenzivaGateway implements SmsGateway {

  private static final String COUNTRY = "+62";

  private final HttpSending http;
  private final HttpUrl sendSms;
  private final ZenzivaAccount account;
  private final Inbox inbox;

  /**
   * @param inbox null when the account has none
   */
  ZenzivaGateway(HttpSending http, HttpUrl base, ZenzivaAccount account, Inbox inbox) {
    this.http = http;
    this.sendSms = base.newBuilder().addPathSegments("reguler/api/sendsms/").build();
    this.account = account;
    this.inbox = inbox;
  }

  @Override
  public Submission send(SmsMessage message) {
    if (!message.to().startsWith(COUNTRY)) {
      return new Submission.Refused("number", "Zenziva reaches Indonesian numbers only");
    }
    Request request =
        new Request.Builder()
            .url(sendSms)
            .header("Accept", "application/json")
            .post(form(message))
            .build();
    return http.send(
        request, answer -> answer.good() ? ZenzivaAnswer.read(answer.body()) : answer.refusal());
  }

  @Override
  public Optional<Inbox> inbox() {
    return Optional.ofNullable(inbox);
  }

  private FormBody form(SmsMessage message) {
    return new FormBody.Builder()
        .add("userkey", account.userkey())
        .add("passkey", account.passkey())
        .add("to", "0" + message.to().substring(COUNTRY.length()))
        .add("message", message.text())
        .build();
  }
}
