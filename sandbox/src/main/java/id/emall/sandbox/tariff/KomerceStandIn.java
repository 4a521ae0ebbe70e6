package id.emall.sandbox.tariff;

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

/**
 * RajaOngkir by Komerce: a key in a header, forms, ids of subdistricts. It tells a city's name
 * without its kind, so that two of one name cannot be told apart. Setting: {@code
 * komerce-rates.api-key}.
 */
public final class KomerceStandIn extends TariffStandIn {

  private static final int ID_STEP = 10;
  private static final int GRAMS_PER_KG = 1000;

  private final String apiKey;

  public KomerceStandIn(Stage stage) {
    super("komerce-rates", "Ongkos kirim RajaOngkir", "komerce", stage);
    this.apiKey = stage.setting("api-key", "sandbox-komerce-key");
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    return Map.of("base-url", url + "/api/v1", "api-key", apiKey);
  }

  @Override
  public void routes(Routes routes) {
    routes.on(
        "GET",
        "/api/v1/destination/domestic-destination",
        call -> answer(() -> allowed(call).orElseGet(() -> search(call))));
    routes.on(
        "POST",
        "/api/v1/calculate/domestic-cost",
        call -> answer(() -> allowed(call).orElseGet(() -> cost(call))));
  }

  private Optional<Reply> allowed(Call call) {
    return call.header("key").orElse("").equals(apiKey)
        ? Optional.empty()
        : Optional.of(meta(401, "Invalid API key, key not found"));
  }

  private static Reply meta(int code, String message) {
    ObjectNode answer = Json.object();
    answer.putObject("meta").put("message", message).put("code", code).put("status", "error");
    return Reply.json(code, answer.putNull("data"));
  }

  private static ObjectNode good(String message) {
    ObjectNode answer = Json.object();
    answer.putObject("meta").put("message", message).put("code", 200).put("status", "success");
    return answer;
  }

  private static Reply search(Call call) {
    List<PlayedArea> found = PlayedArea.named(call.query("search").orElse(""));
    if (found.isEmpty()) {
      return meta(404, "Domestic destination not found");
    }
    ObjectNode answer = good("Success Get Domestic Destinations");
    ArrayNode data = answer.putArray("data");
    for (PlayedArea area : found) {
      String city = area.regency().name().toUpperCase(Locale.ROOT);
      String district = area.district().toUpperCase(Locale.ROOT);
      String province = area.regency().province().toUpperCase(Locale.ROOT);
      data.addObject()
          .put("id", area.regency().number() * ID_STEP + area.ordinal())
          .put("label", district + ", " + city + ", " + province)
          .put("province_name", province)
          .put("city_name", city)
          .put("district_name", district)
          .put("subdistrict_name", district)
          .put("zip_code", "00000");
    }
    return Reply.json(answer);
  }

  private static Reply cost(Call call) {
    Map<String, String> form = call.form();
    Optional<PlayedArea> origin = place(form.get("origin"));
    Optional<PlayedArea> destination = place(form.get("destination"));
    String weight = form.getOrDefault("weight", "");
    if (origin.isEmpty() || destination.isEmpty()) {
      return meta(404, "Origin or destination not found");
    }
    if (!weight.matches("[1-9]\\d{0,8}")) {
      return meta(422, "The weight must be a positive number of grams");
    }
    List<String> couriers = List.of(form.getOrDefault("courier", "").split(":"));
    long kilograms = Math.ceilDiv(Long.parseLong(weight), GRAMS_PER_KG);
    ObjectNode answer = good("Success Calculate Domestic Shipping cost");
    ArrayNode data = answer.putArray("data");
    PlayedTariff.ALL.stream()
        .filter(tariff -> couriers.contains(tariff.courier()))
        .forEach(
            tariff ->
                data.addObject()
                    .put("name", tariff.courier().toUpperCase(Locale.ROOT))
                    .put("code", tariff.courier())
                    .put("service", tariff.code())
                    .put("description", tariff.name())
                    .put("cost", tariff.price(origin.get(), destination.get(), kilograms))
                    .put("etd", tariff.days().isEmpty() ? "" : tariff.days() + " day"));
    return data.isEmpty() ? meta(400, "Shipping cost not found") : Reply.json(answer);
  }

  private static Optional<PlayedArea> place(String id) {
    return id != null && id.matches("\\d{2,8}")
        ? PlayedArea.numbered(Integer.parseInt(id) / ID_STEP, Integer.parseInt(id) % ID_STEP)
        : Optional.empty();
  }
}
