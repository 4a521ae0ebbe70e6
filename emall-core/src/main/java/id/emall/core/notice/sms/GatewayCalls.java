package id.emall.core.notice.sms;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.sms.SmsCall;
import id.emall.contracts.sms.SmsCallReader;
import id.emall.contracts.sms.SmsCallReader.Told;
import id.emall.contracts.sms.SmsGateway;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where gateways tell by calling the mall: {@code /sms/<name>/…}. What a call says is stored before
 * it is answered.
 */
@ApplicationScoped
public class GatewayCalls {

  private static final Logger LOG = LoggerFactory.getLogger(GatewayCalls.class);

  private static final Pattern SEALED =
      Pattern.compile("/sms/([A-Za-z0-9-]{1,64})/receipt/([0-9a-f-]{36})/([A-Za-z0-9_-]{16})");

  private Adapters adapters;
  private SmsNewsDesk desk;
  private ReceiptAddress addresses;
  private MallSettings settings;

  protected GatewayCalls() {}

  @Inject
  GatewayCalls(
      Adapters adapters, SmsNewsDesk desk, ReceiptAddress addresses, MallSettings settings) {
    this.adapters = adapters;
    this.desk = desk;
    this.addresses = addresses;
    this.settings = settings;
  }

  /** What is answered to a call. */
  public sealed interface Outcome {

    /** Stored. */
    record Taken(String mediaType, String answer) implements Outcome {}

    /** It does not prove to come from the gateway. */
    record Refused() implements Outcome {}

    /** It makes no sense. */
    record Unreadable() implements Outcome {}
  }

  /** Whether a gateway of this name may call. */
  public boolean isDoor(String name) {
    return reader(name).isPresent();
  }

  private Optional<SmsCallReader> reader(String name) {
    return Optional.ofNullable(adapters.smsGateways().get(name)).flatMap(SmsGateway::calls);
  }

  /**
   * Takes a call in; when this returns Taken, nothing of it gets lost.
   *
   * @param name of a gateway that {@linkplain #isDoor may call}
   * @param path as called, from the slash, still encoded
   * @param query as called, or null
   * @param headers lower-case names
   */
  public Outcome take(
      String name,
      String method,
      String path,
      String query,
      Map<String, String> headers,
      byte[] body) {
    try {
      URI url = URI.create(settings.siteUrl() + path + (query == null ? "" : "?" + query));
      SmsCall call = new SmsCall(method, url, headers, body, message(name, path));
      Told told = reader(name).orElseThrow().read(call);
      if (!told.receipts().isEmpty()) {
        desk.receipts(
            told.receipts().stream().map(receipt -> new SmsNewsDesk.Told(name, receipt)).toList());
      }
      desk.inbound(name, told.texts());
      return new Outcome.Taken(told.mediaType(), told.answer());
    } catch (OutsideFailure failure) {
      LOG.warn("a call of SMS gateway {} is not taken: {}", name, failure.getMessage());
      return failure.kind() == OutsideFailure.Kind.AUTH
          ? new Outcome.Refused()
          : new Outcome.Unreadable();
    } catch (IllegalArgumentException e) {
      return new Outcome.Unreadable();
    }
  }

  private UUID message(String name, String path) {
    Matcher sealed = SEALED.matcher(path);
    if (!sealed.find() || !sealed.group(1).equals(name)) {
      return null;
    }
    UUID message = UUID.fromString(sealed.group(2));
    return addresses.isSealed(name, message, sealed.group(3)) ? message : null;
  }
}
