package id.emall.sandbox.courier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * TIKI: a login gives a token, then {@code /connote/info} and {@code /connote/history} tell of a
 * parcel. Synthetic: put together from programs that read TIKI's answers, none of which was seen.
 * Settings: {@code tiki.username}, {@code tiki.password}.
 */
public final class TikiStandIn extends CourierStandIn {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(MallClock.WIB);

  static final Numbers NUMBERS =
      new Numbers("\\d{12}", "12 digits", "12 angka", serial -> "6600%08d".formatted(serial));

  private static final Steps STEPS =
      new Steps()
          .with(Step.RECEIVED, "MDE 01", "RECEIVED AT COUNTER %1$s")
          .with(Step.SORTED, "MNF 01", "MANIFESTED AT %1$s")
          .with(Step.FORWARDED, "MNF 02", "DEPARTED FROM %1$s")
          .with(Step.ARRIVED, "ARR 01", "ARRIVED AT %2$s")
          .with(Step.OUT_FOR_DELIVERY, "DLV 01", "OUT FOR DELIVERY %2$s")
          .with(Step.ATTEMPT_FAIL, "POD 03", "CUSTOMER NOT AT HOME")
          .with(Step.DELIVERED, "POD 01", "Success RECEIVED BY: %3$s")
          .with(Step.RETURNING, "RTN 01", "RETURN SHIPMENT")
          .with(Step.RETURNED, "RTN 02", "RETURNED TO SHIPPER")
          .with(Step.UNKNOWN, "ZZZ 77", "PARCEL HANDED TO AUTONOMOUS CARRIER");

  private final Tokens tokens;
  private final String username;
  private final String password;

  public TikiStandIn(Stage stage) {
    super("tiki", "Kurir TIKI", stage, NUMBERS);
    this.tokens = new Tokens(stage, Duration.ofMinutes(5));
    this.username = stage.setting("username", "LUMBUNG");
    this.password = stage.setting("password", "sandbox-tiki-password");
  }

  @Override
  public Map<String, String> faults() {
    return Tokens.faults(super.faults());
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    return Map.of("adapter", "tiki", "base-url", url, "username", username, "password", password);
  }

  @Override
  void partnerRoutes(Routes routes) {
    routes.on("POST", "/user/auth", this::login);
    routes.on("POST", "/connote/info", this::info);
    routes.on("POST", "/connote/history", this::history);
  }

  @Override
  String words(Parcel parcel, Scan scan) {
    return STEPS.words(parcel, scan, TIME.format(scan.at()));
  }

  private Reply login(Call call) {
    boolean known =
        username.equals(call.json().path("username").asText())
            && password.equals(call.json().path("password").asText());
    return known
        ? Reply.json(Map.of("status", 200, "response", Map.of("token", tokens.give())))
        : Reply.json(Map.of("status", 401, "message", "Username or password is wrong"));
  }

  private Reply info(Call call) {
    return refusal(call)
        .orElseGet(
            () ->
                about(
                    number(call),
                    parcel ->
                        Reply.json(
                            Map.of(
                                "status",
                                200,
                                "response",
                                parcel.map(one -> List.of(particulars(one))).orElse(List.of())))));
  }

  private static ObjectNode particulars(Parcel parcel) {
    return Json.object()
        .put("cnno", parcel.number())
        .put("product", "REG")
        .put("weight", "1")
        .put("sys_created_on", TIME.format(parcel.bookedAt()))
        .put("consignor_name", "SENDER")
        .put("consignee_name", parcel.receiver())
        .put("destination_city_name", parcel.destination());
  }

  /** The second question about a parcel counts as none. */
  private Reply history(Call call) {
    return refusal(call)
        .orElseGet(
            () -> {
              Parcel parcel = known(number(call));
              return Reply.json(
                  Map.of(
                      "status",
                      200,
                      "response",
                      parcel == null ? List.of() : List.of(told(parcel))));
            });
  }

  private ObjectNode told(Parcel parcel) {
    ObjectNode told = Json.object().put("cnno", parcel.number());
    ArrayNode history = Json.object().putArray("history");
    parcel.newestFirst().forEach(scan -> history.add(entry(parcel, scan)));
    told.set("history", parcel.listed(history));
    return told;
  }

  private ObjectNode entry(Parcel parcel, Scan scan) {
    return Json.object()
        .put("entry_date", TIME.format(scan.at()))
        .put("entry_name", parcel.placeOf(scan))
        .put("status", STEPS.code(scan.step()))
        .put("noted", words(parcel, scan));
  }

  private Optional<Reply> refusal(Call call) {
    if (!call.header("Content-Type").orElse("").startsWith("application/json")) {
      return Optional.of(Reply.json(415, Map.of("status", 415, "message", "JSON is expected")));
    }
    return tokens.takes(call.header("x-access-token").orElse(""))
        ? Optional.empty()
        : Optional.of(Reply.json(Map.of("status", 401, "message", "Token is not valid")));
  }

  private static String number(Call call) {
    String number = call.json().path("cnno").asText();
    if (number.isEmpty()) {
      throw new BadCall("field 'cnno' is required");
    }
    return number;
  }
}
