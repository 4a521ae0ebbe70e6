package id.emall.sms.zenziva;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.SmsGateway.Inbox;
import id.emall.contracts.sms.Submission;
import id.emall.contracts.time.MallClock;
import id.emall.sms.http.HttpSending;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * The inbox of Zenziva's product "SMS Center", which has a sub-domain of its own: {@code GET
 * /api/getinbox/} by days, {@code {"msg-count":1,"msg":[{"messageId":"424","date":"2017-11-03
 * 09:04:59","dari":"+628…","isiPesan":"Hi"}]}}, times in WIB. Shapes are those of its public
 * clients; a refusal is assumed to look like one to a submission.
 */
final class ZenzivaInbox implements Inbox {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(MallClock.WIB);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final HttpSending http;
  private final HttpUrl getInbox;
  private final ZenzivaAccount account;
  private final Clock clock;

  ZenzivaInbox(HttpSending http, HttpUrl base, ZenzivaAccount account, Clock clock) {
    this.http = http;
    this.getInbox = base.newBuilder().addPathSegments("api/getinbox/").build();
    this.account = account;
    this.clock = clock;
  }

  /** Whole days: what is told twice is known by its id. */
  @Override
  public List<InboundText> since(Instant time) {
    HttpUrl url =
        getInbox
            .newBuilder()
            .addQueryParameter("userkey", account.userkey())
            .addQueryParameter("passkey", account.passkey())
            .addQueryParameter("start_date", DAY.format(time))
            .addQueryParameter("end_date", DAY.format(clock.instant()))
            .build();
    return read(http.fetch(new Request.Builder().url(url).build()));
  }

  static List<InboundText> read(String body) {
    JsonNode answer = parsed(body);
    if (answer.has("msg-count") || answer.has("msg")) {
      List<InboundText> texts = new ArrayList<>();
      answer.path("msg").forEach(item -> texts.add(text(item)));
      return texts;
    }
    if (ZenzivaAnswer.read(body) instanceof Submission.NotAuthorised refused) {
      throw new OutsideFailure(Kind.AUTH, refused.code(), refused.text());
    }
    throw new OutsideFailure(Kind.MALFORMED, "", "the inbox has no list of messages");
  }

  private static InboundText text(JsonNode item) {
    return new InboundText(
        item.path("messageId").asText(null),
        item.path("dari").asText(null),
        null,
        item.path("isiPesan").asText(""),
        moment(item.path("date").asText("")),
        item.toString());
  }

  private static Instant moment(String text) {
    try {
      return LocalDateTime.parse(text, MOMENT).atZone(MallClock.WIB).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static JsonNode parsed(String body) {
    try {
      JsonNode answer = JSON.readTree(body);
      if (answer != null && answer.isObject()) {
        return answer;
      }
    } catch (JsonProcessingException e) {
      throw new OutsideFailure(
          Kind.MALFORMED, "", "the inbox is no JSON: " + e.getOriginalMessage(), null, e);
    }
    throw new OutsideFailure(Kind.MALFORMED, "", "the inbox is no JSON object");
  }
}
