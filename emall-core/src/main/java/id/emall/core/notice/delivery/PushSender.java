package id.emall.core.notice.delivery;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import id.emall.contracts.sms.Submission;
import id.emall.core.notice.Urgency;
import id.emall.core.notice.push.PushDevice;
import id.emall.core.notice.push.PushSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Hands pushes to the push services of browsers: RFC 8030 with the mall's own proof (RFC 8292) and
 * encrypted for the browser alone (RFC 8291). Every service is a gateway of its own.
 */
@ApplicationScoped
class PushSender {

  /** What is said of a device that takes no more pushes. */
  static final String GONE = "gone";

  private static final Duration PROOF_IS_GOOD = Duration.ofHours(12);
  private static final Duration USUAL_REST = Duration.ofMinutes(1);
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .connectTimeout(Duration.ofSeconds(5))
          .callTimeout(Duration.ofSeconds(20))
          .followRedirects(false)
          .retryOnConnectionFailure(false)
          .build();

  private PushSettings settings;
  private Clock clock;

  protected PushSender() {}

  @Inject
  PushSender(PushSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Blocks for as long as the time-outs let it; outside of any transaction.
   *
   * @param device empty when nobody is signed in there any more
   */
  Handover send(ClaimedMessage message, Optional<PushDevice> device, Set<String> paused) {
    if (device.isEmpty()) {
      return refused("push", "nobody is signed in on this device");
    }
    URI endpoint = URI.create(device.get().endpoint());
    String service = "push " + endpoint.getHost();
    if (!settings.allows(endpoint)) {
      return refused(service, "this push service is none of those allowed");
    }
    if (paused.contains(service)) {
      return Handover.of(
          service, new Submission.TryLater("none", "it is left alone for now", null));
    }
    return Handover.of(service, call(message, device.get(), endpoint));
  }

  private static Handover refused(String service, String why) {
    return Handover.of(service, new Submission.Refused(GONE, why));
  }

  private Submission call(ClaimedMessage message, PushDevice device, URI endpoint) {
    Request request = request(message, device, endpoint);
    try (Response response = http.newCall(request).execute()) {
      return answer(response);
    } catch (ConnectException | UnknownHostException | NoRouteToHostException e) {
      return new Submission.TryLater("connect", String.valueOf(e.getMessage()), null);
    } catch (IOException e) {
      return new Submission.Uncertain(String.valueOf(e.getMessage()));
    }
  }

  /** A topic keeps one of several tries at the service; the page shows what comes twice once. */
  private Request request(ClaimedMessage message, PushDevice device, URI endpoint) {
    EncryptedPushMessage body =
        MessageEncryptions.of()
            .encrypt(
                UserAgentMessageEncryptionKeyInfo.of(device.p256dh(), device.auth()),
                PushMessage.ofUTF8(message.body()));
    Instant now = clock.instant();
    VAPIDJWTParam proof =
        VAPIDJWTParam.getBuilder()
            .resourceURLString(endpoint.toString())
            .expirationTime(now.plus(PROOF_IS_GOOD))
            .subject(settings.subject())
            .build();
    long left = Math.max(0, Duration.between(now, message.giveUpAt()).toSeconds());
    return new Request.Builder()
        .url(endpoint.toString())
        .header("TTL", Long.toString(left))
        .header("Urgency", message.urgency() == Urgency.NORMAL ? "high" : "normal")
        .header("Topic", message.id().toString().replace("-", ""))
        .header("Content-Encoding", body.contentEncoding())
        .header("Authorization", settings.keys().generateAuthorizationHeaderValue(proof))
        .post(RequestBody.create(body.toBytes(), BYTES))
        .build();
  }

  /** RFC 8030, section 5 and 7.3; 403 is what services answer to a wrong proof. */
  private static Submission answer(Response response) {
    int status = response.code();
    String text = response.message();
    return switch (status) {
      case 200, 201, 202, 204 -> new Submission.Accepted(response.header("Location"));
      case 404, 410 -> new Submission.Refused(GONE, status + " " + text);
      case 401, 403 -> new Submission.NotAuthorised(Integer.toString(status), text);
      case 429 -> new Submission.TryLater("429", text, rest(response).orElse(USUAL_REST));
      default ->
          status >= 500
              ? new Submission.TryLater(Integer.toString(status), text, rest(response).orElse(null))
              : new Submission.Refused(Integer.toString(status), text);
    };
  }

  /** Seconds; a date would need the service's clock. */
  private static Optional<Duration> rest(Response response) {
    return Optional.ofNullable(response.header("Retry-After"))
        .filter(seconds -> seconds.matches("[0-9]{1,5}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }
}
