package id.emall.sms.kannel;

import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.sms.SmsCallReader;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.SmsSize;
import id.emall.contracts.sms.Submission;
import id.emall.sms.http.HttpSending;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Hands messages to {@code GET /cgi-bin/sendsms}; Kannel splits long ones. Its answer has no id, so
 * it is told an address for receipts that holds ours.
 */
final class KannelGateway implements SmsGateway {

  /** Delivered, not delivered, queued, accepted by the SMSC, rejected by it. */
  private static final String ALL_RECEIPTS = "31";

  /** Kannel fills in the kind, the SMSC, its id, its answer and the time (table 7-17). */
  private static final String TOLD = "?type=%d&smsc=%i&id=%F&at=%T&answer=%A";

  private static final String GSM = "0";
  private static final String UCS2 = "2";

  private final HttpSending http;
  private final HttpUrl sendSms;
  private final String username;
  private final String password;
  private final Optional<String> sender;
  private final Optional<String> smsc;
  private final KannelCalls calls;

  KannelGateway(HttpSending http, HttpUrl base, AdapterSettings settings) {
    this.http = http;
    this.sendSms = base.newBuilder().addPathSegments("cgi-bin/sendsms").build();
    this.username = settings.get("username");
    this.password = settings.secret("password");
    this.sender = settings.find("sender");
    this.smsc = settings.find("smsc");
    this.calls =
        new KannelCalls(
            settings.find("inbound-secret").isEmpty() ? null : settings.secret("inbound-secret"));
  }

  @Override
  public Submission send(SmsMessage message) {
    return http.send(new Request.Builder().url(url(message)).build(), KannelGateway::meaning);
  }

  private HttpUrl url(SmsMessage message) {
    HttpUrl.Builder url =
        sendSms
            .newBuilder()
            .addQueryParameter("username", username)
            .addQueryParameter("password", password)
            .addQueryParameter("to", message.to())
            .addQueryParameter("text", message.text())
            .addQueryParameter("charset", "UTF-8")
            .addQueryParameter("coding", SmsSize.of(message.text()).gsm() ? GSM : UCS2)
            .addQueryParameter(
                "validity", Long.toString(Math.max(1, message.validity().toMinutes())));
    sender.ifPresent(from -> url.addQueryParameter("from", from));
    smsc.ifPresent(id -> url.addQueryParameter("smsc", id));
    if (message.receipts() != null) {
      url.addQueryParameter("dlr-mask", ALL_RECEIPTS)
          .addQueryParameter("dlr-url", message.receipts() + TOLD);
    }
    return url.build();
  }

  /** 202 with "0: Accepted for delivery" or "3: Queued for later delivery"; else words alone. */
  private static Submission meaning(HttpSending.Answer answer) {
    String words = answer.body().strip();
    if (!answer.good()) {
      return answer.refusal("HTTP " + answer.status(), words);
    }
    return words.startsWith("0:") || words.startsWith("3:")
        ? new Submission.Accepted(List.of())
        : new Submission.Uncertain("Kannel answers neither yes nor no: " + words);
  }

  @Override
  public Optional<SmsCallReader> calls() {
    return Optional.of(calls);
  }
}
