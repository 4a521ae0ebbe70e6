package id.emall.sms.zenziva;

import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.Submission;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Hands messages to Zenziva's console: one form post each to {@code /reguler/api/sendsms/}. It
 * takes no idempotency key, so a message whose answer never came is told as uncertain and never
 * repeated here.
 */
final class ZenzivaGateway implements SmsGateway {

  private static final String COUNTRY = "+62";
  private static final int TOO_MANY = 429;
  private static final int PROXY_TIMED_OUT = 504;

  private final OkHttpClient http;
  private final HttpUrl sendSms;
  private final String userkey;
  private final String passkey;

  ZenzivaGateway(
      OkHttpClient http, HttpUrl base, String userkey, String passkey, Duration timeout) {
    this.http =
        http.newBuilder()
            .callTimeout(timeout)
            .readTimeout(timeout)
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .addNetworkInterceptor(ZenzivaGateway::noteSending)
            .build();
    this.sendSms = base.newBuilder().addPathSegments("reguler/api/sendsms/").build();
    this.userkey = userkey;
    this.passkey = passkey;
  }

  @Override
  public Submission send(SmsMessage message) {
    if (!message.to().startsWith(COUNTRY)) {
      return new Submission.Refused("number", "Zenziva reaches Indonesian numbers only");
    }
    Sending sending = new Sending(new AtomicBoolean());
    Request request =
        new Request.Builder()
            .url(sendSms)
            .tag(Sending.class, sending)
            .header("Accept", "application/json")
            .post(form(message))
            .build();
    try (Response response = http.newCall(request).execute()) {
      return answer(response);
    } catch (IOException e) {
      return sending.begun().get()
          ? new Submission.Uncertain("no answer: " + e.getMessage())
          : new Submission.TryLater("connect", String.valueOf(e.getMessage()), null);
    }
  }

  private FormBody form(SmsMessage message) {
    return new FormBody.Builder()
        .add("userkey", userkey)
        .add("passkey", passkey)
        .add("to", "0" + message.to().substring(COUNTRY.length()))
        .add("message", message.text())
        .build();
  }

  private static Submission answer(Response response) throws IOException {
    int status = response.code();
    if (response.isSuccessful()) {
      return ZenzivaAnswer.read(response.body().string());
    }
    String code = "HTTP " + status;
    return switch (status) {
      case 400, 422 -> new Submission.Refused(code, "request refused");
      case 401, 403 -> new Submission.NotAuthorised(code, "account refused");
      case TOO_MANY -> new Submission.TryLater(code, "too many calls", retryAfter(response));
      case PROXY_TIMED_OUT ->
          new Submission.Uncertain(code + ": a proxy waited in vain for the answer");
      default -> new Submission.TryLater(code, "unexpected answer", null);
    };
  }

  /** The seconds the gateway asks to wait; null when it does not say, or says a date. */
  private static Duration retryAfter(Response response) {
    String asked = response.header("Retry-After", "");
    return asked.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(asked)) : null;
  }

  /** Runs once a connection stands, just before the request is written to it. */
  private static Response noteSending(Interceptor.Chain chain) throws IOException {
    Sending sending = chain.request().tag(Sending.class);
    if (sending != null) {
      sending.begun().set(true);
    }
    return chain.proceed(chain.request());
  }

  /** Whether anything of a request may have reached the gateway. */
  private record Sending(AtomicBoolean begun) {}
}
