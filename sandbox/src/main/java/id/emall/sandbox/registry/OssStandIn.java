package id.emall.sandbox.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import java.util.Map;

/**
 * The register of businesses. It returns what it knows, so the player has to tell it of a NIB
 * first; of others it knows a business of a name that fits nobody. Setting: {@code oss.user-key}.
 * The field that tells whether a NIB is in force is called {@code status_nib} here; its real name
 * is not public.
 */
public final class OssStandIn extends RegistryStandIn {

  private final String userKey;

  public OssStandIn(Stage stage) {
    super("oss", "OSS (NIB)", "oss", stage, "false");
    userKey = setting("user-key", "sandbox-oss-key");
  }

  @Override
  Map<String, String> adapterSettings(String url) {
    return Map.of(
        "base-url",
        url + "/oss/api/5.0.0",
        "user-key",
        userKey,
        "kbli",
        "10,11,13,14,15,16,47",
        "status-field",
        "status_nib");
  }

  @Override
  Reply quotaSpent() {
    return refused("429", "Too many requests");
  }

  @Override
  void registryRoutes(Routes routes) {
    routes.on("POST", "/oss/api/5.0.0/inqueryNIB", call -> answer(() -> inquery(call)));
  }

  private Reply inquery(Call call) {
    if (!call.header("user_key").orElse("").equals(userKey)) {
      return Reply.json(403, Map.of("message", "Authentication failed"));
    }
    JsonNode question = call.json().path("INQUERYNIB");
    String number = question.path("nib").asText(question.path("npwp").asText());
    boolean right = question.size() == 1 && number.matches("\\d{13}|\\d{16}");
    if (!right) {
      return refused("400", "Parameter tidak sesuai");
    }
    Known known = known(number);
    return known == Known.NOT_FOUND
        ? refused("404", "Data tidak ditemukan")
        : Reply.json(told(number, known, record(number)));
  }

  private static ObjectNode told(String number, Known known, Map<String, String> record) {
    ObjectNode answer = Json.object();
    ObjectNode inner = answer.putObject("responinqueryNIB");
    ObjectNode business = inner.put("kode", "200").put("keterangan", "sukses").putObject("dataNIB");
    String nib = number.length() == 13 ? number : "0000000000001";
    boolean other = known == Known.MISMATCH;
    business
        .put("nib", nib)
        .put("tgl_terbit_nib", "2023-04-12")
        .put("status_nib", known == Known.INACTIVE ? "CABUT" : "AKTIF")
        .put("skala_usaha", "01")
        .put("jenis_perseroan", "17")
        .put("npwp_perseroan", record.getOrDefault("npwp", ""))
        .put("nama_perseroan", other ? "Usaha Lain" : business(known, record));
    business
        .putArray("penanggung_jwb")
        .addObject()
        .put("nama_penanggung_jwb", other ? "Orang Lain" : record.getOrDefault("person", ""))
        .put("no_identitas_penanggung_jwb", record.getOrDefault("nik", ""));
    business.putArray("data_proyek").addObject().put("kbli", record.getOrDefault("kbli", "47919"));
    return answer;
  }

  /** Half of the words, when it is only alike. */
  private static String business(Known known, Map<String, String> record) {
    String name = record.getOrDefault("business", "Usaha Contoh");
    return known == Known.PARTLY ? name.split(" ")[0] : name;
  }

  private static Reply refused(String code, String words) {
    ObjectNode answer = Json.object();
    answer.putObject("responinqueryNIB").put("kode", code).put("keterangan", words);
    return Reply.json(answer);
  }
}
