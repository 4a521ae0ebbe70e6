package id.emall.sms;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsGatewayFactory;
import id.emall.contracts.sms.SmsMessage;
import id.emall.contracts.sms.Submission;
import id.emall.contracts.time.MallClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;

/** A gateway's adapter and its stand-in, and what a test says of them. */
abstract class GatewayAtWork {

  private static final OkHttpClient HTTP = new OkHttpClient();
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  protected final MallClock clock = new MallClock();
  protected final PlayedGateway gateway;
  protected Map<String, String> settings;

  /** The phone of this test, which no other uses. */
  protected String number;

  final SmsGatewayFactory factory;

  GatewayAtWork(SmsGatewayFactory factory, String standIn) {
    this.factory = factory;
    this.gateway = new PlayedGateway(factory.kind(), standIn);
  }

  @BeforeEach
  void open() {
    settings = gateway.settings();
    number = "+62812%08d".formatted(10_000_000 + NUMBERS.incrementAndGet());
  }

  protected final SmsGateway gateway() {
    return factory.create(
        new AdapterContext(
            new AdapterSettings(gateway.name(), settings), HTTP, clock, null, name -> 1));
  }

  protected final SmsMessage message(String text) {
    UUID id = UUID.randomUUID();
    return new SmsMessage(
        id, number, text, Duration.ofMinutes(10), false, PlayedMall.receipts(gateway.name(), id));
  }

  protected final Submission send(String text) {
    return gateway().send(message(text));
  }
}
