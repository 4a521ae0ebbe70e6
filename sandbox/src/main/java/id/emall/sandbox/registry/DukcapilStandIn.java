package id.emall.sandbox.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.util.Map;
import java.util.Set;

/**
 * Dukcapil's CALL_VERIFY_BY_ELEMEN, after what public clients send and read. What it answers to a
 * wrong account and a spent quota is not public and made up here. Settings: {@code
 * dukcapil.institution}, {@code dukcapil.user-id}, {@code dukcapil.password}, {@code dukcapil.ip}.
 */
public final class DukcapilStandIn extends RegistryStandIn {

  private static final Set<String> KEYS =
      Set.of(
          "USER_ID",
          "PASSWORD",
          "IP_USER",
          "TRESHOLD",
          "NIK",
          "NO_KK",
          "NAMA_LGKP",
          "TMPT_LHR",
          "TGL_LHR",
          "JENIS_KLMIN",
          "JENIS_PKRJN",
          "ALAMAT",
          "NO_PROP",
          "PROP_NAME",
          "NO_KAB",
          "KAB_NAME",
          "NO_KEC",
          "KEC_NAME",
          "NO_KEL",
          "KEL_NAME",
          "NO_RT",
          "NO_RW",
          "NAMA_LGKP_IBU");

  private final String institution;
  private final String user;
  private final String password;
  private final String ip;

  public DukcapilStandIn(Stage stage) {
    super("dukcapil", "Dukcapil", "dukcapil", stage, "true");
    institution = setting("institution", "10099");
    user = setting("user-id", "lumbung");
    password = setting("password", "sandbox-dukcapil-password");
    ip = setting("ip", "10.1.2.3");
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    return Map.of(
        "base-url", url + "/dukcapil",
        "institution", institution,
        "user-id", user,
        "password", password,
        "ip", ip);
  }

  @Override
  Reply quotaSpent() {
    return refused("09", "Kuota Akses Hari ini Telah Habis");
  }

  @Override
  void registryRoutes(Routes routes) {
    routes.on(
        "POST",
        "/dukcapil/get_json/{institution}/CALL_VERIFY_BY_ELEMEN",
        call -> answer(() -> verify(call)));
  }

  private Reply verify(Call call) {
    JsonNode question = call.json();
    if (!question.path("USER_ID").asText().equals(user)
        || !question.path("PASSWORD").asText().equals(password)
        || !question.path("IP_USER").asText().equals(ip)
        || !call.param("institution").equals(institution)) {
      return refused("05", "User atau password tidak dikenal");
    }
    String wrong = wrong(question);
    if (!wrong.isEmpty()) {
      return Reply.json(400, Map.of("error", wrong));
    }
    String nik = question.path("NIK").asText();
    return switch (known(nik)) {
      case NOT_FOUND -> notFound();
      case INACTIVE ->
          refused("11", "Data Ditemukan, Status Tidak Aktif silakan hubungi Dinas Dukcapil");
      case MATCH -> told(question, "Sesuai (100)", "Sesuai");
      case PARTLY -> told(question, "Sesuai (72)", "Sesuai");
      case MISMATCH -> told(question, "Tidak Sesuai (0)", "Tidak Sesuai");
    };
  }

  private static String wrong(JsonNode question) {
    for (Map.Entry<String, JsonNode> field : question.properties()) {
      if (!KEYS.contains(field.getKey()) || !field.getValue().isTextual()) {
        return "element " + field.getKey();
      }
    }
    boolean threshold = question.path("TRESHOLD").asText().matches("8\\d|9\\d|100");
    boolean nik = question.path("NIK").asText().matches("\\d{16}");
    boolean name = !question.path("NAMA_LGKP").asText().isBlank();
    boolean born = question.path("TGL_LHR").asText("01-01-1990").matches("\\d{2}-\\d{2}-\\d{4}");
    return threshold && nik && name && born ? "" : "TRESHOLD, NIK, NAMA_LGKP or TGL_LHR";
  }

  private static Reply told(JsonNode question, String name, String born) {
    ObjectNode content = Json.object().put("NIK", question.path("NIK").asText());
    content.put("NAMA_LGKP", name);
    if (question.has("TGL_LHR")) {
      content.put("TGL_LHR", born);
    }
    return page(content);
  }

  private static Reply notFound() {
    return page(Json.object().put("RESPON", "Data Tidak Ditemukan"));
  }

  private static Reply refused(String code, String words) {
    return page(Json.object().put("RESPONSE_CODE", code).put("RESPONSE", words));
  }

  private static Reply page(ObjectNode content) {
    ObjectNode page = Json.object();
    page.putArray("content").add(content);
    page.put("lastPage", true).put("numberOfElements", 1).putNull("sort");
    page.put("totalElements", 1).put("firstPage", true).put("number", 0).put("size", 1);
    return Reply.json(page.put("quotaLimiter", 1523));
  }
}
