package id.emall.sandbox.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Biteship: the key alone in Authorization, JSON, ids of areas. Setting: {@code
 * biteship-rates.api-key}.
 */
public final class BiteshipRatesStandIn extends TariffStandIn {

  private static final Pattern AREA = Pattern.compile("IDNP\\d{2}IDNC(\\d{1,4})(?:IDND([1-9]))?");
  private static final int GRAMS_PER_KG = 1000;
  private static final int CM3_PER_KG = 6000;

  private final String apiKey;

  public BiteshipRatesStandIn(Stage stage) {
    super("biteship-rates", "Ongkos kirim Biteship", "biteship", stage);
    this.apiKey = stage.setting("api-key", "sandbox-biteship-key");
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    return Map.of("base-url", url, "api-key", apiKey);
  }

  @Override
  public void routes(Routes routes) {
    routes.on(
        "GET", "/v1/maps/areas", call -> answer(() -> allowed(call).orElseGet(() -> search(call))));
    routes.on(
        "POST",
        "/v1/rates/couriers",
        call -> answer(() -> allowed(call).orElseGet(() -> rates(call))));
  }

  private Optional<Reply> allowed(Call call) {
    return call.header("Authorization").orElse("").equals(apiKey)
        ? Optional.empty()
        : Optional.of(error(401, 40101001, "Authorization failed."));
  }

  private static Reply error(int status, int code, String words) {
    return Reply.json(
        status, Json.object().put("success", false).put("error", words).put("code", code));
  }

  private static Reply search(Call call) {
    ObjectNode answer = Json.object().put("success", true);
    ArrayNode areas = answer.putArray("areas");
    for (PlayedArea area : PlayedArea.named(call.query("input").orElse(""))) {
      PlayedPlace place = area.regency();
      areas
          .addObject()
          .put("id", id(area))
          .put("name", area.district() + ", " + place.kindAndName() + ", " + place.province())
          .put("country_code", "ID")
          .put("administrative_division_level_1_name", place.province())
          .put("administrative_division_level_1_type", "province")
          .put("administrative_division_level_2_name", place.kindAndName())
          .put("administrative_division_level_2_type", "city")
          .put("administrative_division_level_3_name", area.district())
          .put("administrative_division_level_3_type", "district");
    }
    return Reply.json(answer);
  }

  private static String id(PlayedArea area) {
    String regency =
        "IDNP" + area.regency().code().substring(0, 2) + "IDNC" + area.regency().number();
    return area.ordinal() == 0 ? regency : regency + "IDND" + area.ordinal();
  }

  private static Reply rates(Call call) {
    JsonNode asked = call.json();
    Optional<PlayedArea> origin = area(asked, "origin_area_id");
    Optional<PlayedArea> destination = area(asked, "destination_area_id");
    if (origin.isEmpty() || destination.isEmpty()) {
      return error(400, 40001001, "Failed due to invalid or missing area.");
    }
    long kilograms = 0;
    for (JsonNode item : asked.path("items")) {
      if (!item.path("value").isNumber() || item.path("weight").asInt() <= 0) {
        return error(400, 40001003, "Items need name, value, quantity and weight.");
      }
      kilograms += kilograms(item);
    }
    List<String> couriers = List.of(asked.path("couriers").asText().split(","));
    ObjectNode answer =
        Json.object().put("success", true).put("object", "courier_pricing").put("code", 20001007);
    ArrayNode pricing = answer.putArray("pricing");
    for (PlayedTariff tariff : PlayedTariff.ALL) {
      if (couriers.contains(tariff.courier())) {
        priced(
            pricing.addObject(), tariff, tariff.price(origin.get(), destination.get(), kilograms));
      }
    }
    return pricing.isEmpty()
        ? error(400, 40001010, "No courier is available for the requested location.")
        : Reply.json(answer);
  }

  private static long kilograms(JsonNode item) {
    long volume =
        item.path("length").asLong(0)
            * item.path("width").asLong(0)
            * item.path("height").asLong(0);
    return Math.max(
        Math.ceilDiv(item.path("weight").asLong(), GRAMS_PER_KG), Math.ceilDiv(volume, CM3_PER_KG));
  }

  private static void priced(ObjectNode row, PlayedTariff tariff, long price) {
    row.put("company", tariff.courier())
        .put("courier_name", tariff.courier().toUpperCase(Locale.ROOT))
        .put("courier_code", tariff.courier())
        .put("courier_service_name", tariff.code())
        .put("courier_service_code", tariff.code().toLowerCase(Locale.ROOT))
        .put("currency", "IDR")
        .put("description", tariff.name())
        .put("shipment_duration_range", tariff.days().replace("-", " - "))
        .put("shipment_duration_unit", "days")
        .put("price", price);
  }

  private static Optional<PlayedArea> area(JsonNode asked, String field) {
    Matcher area = AREA.matcher(asked.path(field).asText());
    return area.matches()
        ? PlayedArea.numbered(
            Integer.parseInt(area.group(1)),
            area.group(2) == null ? 0 : Integer.parseInt(area.group(2)))
        : Optional.empty();
  }
}
