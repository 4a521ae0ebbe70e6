package id.emall.sms.rajasms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.Receipt.Fate;
import id.emall.contracts.sms.SmsCall;
import id.emall.contracts.sms.SmsCallReader;
import id.emall.sms.http.CallProof;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads status callbacks, which come by the sealed address of their message. Which fields they have
 * and in which shape is not known: the state is looked for by the name in the settings in a query,
 * a form, or anywhere in JSON; a word that is in no setting is kept and means nothing.
 */
final class RajaSmsCalls implements SmsCallReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String field;
  private final Words delivered;
  private final Words undelivered;

  RajaSmsCalls(AdapterSettings settings) {
    field = settings.get("callback-status", "status");
    delivered = Words.of(settings, "callback-delivered", "delivered,delivrd,terkirim");
    undelivered =
        Words.of(
            settings, "callback-undelivered", "undelivered,undeliv,failed,rejected,expired,gagal");
  }

  @Override
  public Told read(SmsCall call) {
    if (call.messageId() == null) {
      throw CallProof.missing("not by a sealed address");
    }
    String state =
        call.field(field)
            .or(() -> inJson(call.body()))
            .orElseThrow(() -> CallProof.unreadable("no field '" + field + "'"));
    return Told.of(
        List.of(new Receipt(null, call.messageId(), fate(state), state, null, null, raw(call))),
        List.of());
  }

  private Fate fate(String state) {
    if (delivered.have(state)) {
      return Fate.DELIVERED;
    }
    return undelivered.have(state) ? Fate.UNDELIVERED : Fate.UNDER_WAY;
  }

  private Optional<String> inJson(byte[] body) {
    try {
      JsonNode found = JSON.readTree(body).findValue(field);
      return Optional.ofNullable(found).filter(JsonNode::isValueNode).map(JsonNode::asText);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String raw(SmsCall call) {
    return Optional.ofNullable(call.url().getRawQuery()).orElse("")
        + "\n"
        + new String(call.body(), StandardCharsets.UTF_8);
  }
}
