package id.emall.core.testing;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.SmsCallReader;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsGatewayFactory;
import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.SmsNews;
import id.emall.contracts.sms.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A gateway that answers what a test tells it to, else takes every message in one part. Use it with
 * {@code emall.sms.<name>.adapter=fake}. What tests script is shared by all malls of the process:
 * each test uses numbers of its own.
 */
public final class FakeSms implements SmsGateway {

  private static final Map<String, Function<String, Submission>> SCRIPTS =
      new ConcurrentHashMap<>();
  private static final List<Sent> SENT = new CopyOnWriteArrayList<>();
  private static final AtomicInteger IDS = new AtomicInteger();
  private static final Map<String, SmsNews> NEWS = new ConcurrentHashMap<>();

  private static final Map<String, Inbox> INBOXES = new ConcurrentHashMap<>();

  private final String name;

  private FakeSms(String name) {
    this.name = name;
  }

  /** A message that a gateway got. */
  public record Sent(String gateway, SmsMessage message, Submission answer) {}

  /**
   * @param script the answer of the gateway of this name to every message to that number
   */
  public static void answers(String number, Function<String, Submission> script) {
    SCRIPTS.put(number, script);
  }

  /** What went to a number, in order. */
  public static List<Sent> to(String number) {
    return SENT.stream().filter(sent -> sent.message().to().equals(number)).toList();
  }

  /** Where the gateway of this name tells its news; null until it was started. */
  public static SmsNews news(String gateway) {
    return NEWS.get(gateway);
  }

  /** What people's messages wait in at the gateway of this name; null for nothing. */
  public static void inbox(String gateway, Inbox inbox) {
    if (inbox == null) {
      INBOXES.remove(gateway);
    } else {
      INBOXES.put(gateway, inbox);
    }
  }

  @Override
  public Optional<Inbox> inbox() {
    return Optional.ofNullable(INBOXES.get(name));
  }

  @Override
  public Submission send(SmsMessage message) {
    Submission answer =
        SCRIPTS
            .getOrDefault(
                message.to(), gateway -> new Submission.Accepted("fake-" + IDS.incrementAndGet()))
            .apply(name);
    SENT.add(new Sent(name, message, answer));
    return answer;
  }

  @Override
  public void start(SmsNews news) {
    NEWS.put(name, news);
  }

  /** A call by a sealed address tells the fate that its field {@code fate} names. */
  @Override
  public Optional<SmsCallReader> calls() {
    return Optional.of(
        call -> {
          if (call.messageId() == null) {
            throw new OutsideFailure(OutsideFailure.Kind.AUTH, "", "no seal");
          }
          String fate = call.field("fate").orElseThrow();
          return SmsCallReader.Told.of(
              List.of(
                  new Receipt(
                      null,
                      call.messageId(),
                      Receipt.Fate.valueOf(fate),
                      fate,
                      null,
                      null,
                      call.url().toString())),
              List.of());
        });
  }

  /** Finds it. */
  public static final class Factory implements SmsGatewayFactory {

    @Override
    public String kind() {
      return "fake";
    }

    @Override
    public List<SettingKey> settings() {
      return List.of();
    }

    @Override
    public SmsGateway create(AdapterContext context) {
      return new FakeSms(context.settings().name());
    }
  }
}
