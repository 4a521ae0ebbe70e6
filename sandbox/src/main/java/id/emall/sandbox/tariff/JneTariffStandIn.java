package id.emall.sandbox.tariff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.util.Map;

/**
 * JNE's tariff call: credentials and whole kilograms in a form, places by JNE's codes. Here every
 * way costs the same. Settings: {@code jne-rates.username}, {@code jne-rates.api-key}.
 */
public final class JneTariffStandIn extends TariffStandIn {

  private static final int PER_KG = 12_000;

  private final String username;
  private final String apiKey;

  public JneTariffStandIn(Stage stage) {
    super("jne-rates", "Ongkos kirim JNE", "jne", stage);
    this.username = stage.setting("username", "LUMBUNG");
    this.apiKey = stage.setting("api-key", "sandbox-jne-key");
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    return Map.of("base-url", url, "username", username, "api-key", apiKey);
  }

  @Override
  public void routes(Routes routes) {
    routes.on("POST", "/tracing/api/pricedev", call -> answer(() -> priced(call)));
  }

  private Reply priced(Call call) {
    if (call.header("User-Agent").isEmpty()) {
      return Reply.text(403, "text/html", "<h1>403 Forbidden</h1>");
    }
    Map<String, String> form = call.form();
    if (!username.equals(form.get("username")) || !apiKey.equals(form.get("api_key"))) {
      return error("Username or API Key is not valid.");
    }
    if (!isPlace(form.get("from")) || !isPlace(form.get("thru"))) {
      return error("Price Not Found.");
    }
    if (!form.getOrDefault("weight", "").matches("[1-9]\\d{0,5}")) {
      return error("Weight must be a whole number of kilograms.");
    }
    long price = PER_KG * Long.parseLong(form.get("weight"));
    ObjectNode answer = Json.object();
    ArrayNode rows = answer.putArray("price");
    row(rows, "OKE", "OKE19", price * 85 / 100)
        .put("etd_from", "3")
        .put("etd_thru", "6")
        .put("times", "D");
    row(rows, "REG", "REG19", price).put("etd_from", "1").put("etd_thru", "2").put("times", "D");
    row(rows, "YES", "YES19", price * 17 / 10)
        .put("etd_from", "1")
        .putNull("etd_thru")
        .put("times", "D");
    row(rows, "JTR<130", "JTR<130", 500_000)
        .putNull("etd_from")
        .putNull("etd_thru")
        .putNull("times");
    return Reply.json(answer);
  }

  private static ObjectNode row(ArrayNode rows, String shown, String code, long price) {
    return rows.addObject()
        .put("origin_name", "ASAL")
        .put("destination_name", "TUJUAN")
        .put("service_display", shown)
        .put("service_code", code)
        .put("goods_type", "Document/Paket")
        .put("currency", "IDR")
        .put("price", Long.toString(price));
  }

  private static boolean isPlace(String code) {
    return code != null && code.matches("[A-Z]{3}\\d{5}");
  }

  private static Reply error(String words) {
    return Reply.json(Json.object().put("error", words).put("status", false));
  }
}
