package id.emall.registry.dukcapil;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.registry.FieldVerdict;
import id.emall.contracts.registry.RegistryAnswer;
import id.emall.contracts.registry.RegistryField;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code {"content":[{"NIK":…,"NAMA_LGKP":"Sesuai (100)","TGL_LHR":"Sesuai"}],…}}. Values:
 * {@code Sesuai}, {@code Sesuai (n)}, {@code Tidak Sesuai…}; anything else is unknown. Refusals are
 * told apart by their words, for which no list is public.
 */
final class DukcapilAnswer {

  private static final Pattern ALIKE = Pattern.compile("Sesuai(?:\\s*\\((\\d{1,3})\\))?");
  private static final int WHOLE = 100;

  private DukcapilAnswer() {}

  static RegistryAnswer read(JsonNode answer, int threshold) {
    JsonNode content = answer.path("content").path(0);
    if (!content.isObject()) {
      throw new OutsideFailure(Kind.MALFORMED, "", "the answer has no content");
    }
    String words = content.path("RESPON").asText(content.path("RESPONSE").asText(""));
    return words.isEmpty() ? told(content, threshold) : refused(content, words);
  }

  private static RegistryAnswer told(JsonNode content, int threshold) {
    Map<RegistryField, FieldVerdict> fields = new EnumMap<>(RegistryField.class);
    if (content.has("NAMA_LGKP")) {
      fields.put(RegistryField.NAME, verdict(content.path("NAMA_LGKP").asText(), threshold));
    }
    if (content.has("TGL_LHR")) {
      fields.put(RegistryField.BIRTH_DATE, verdict(content.path("TGL_LHR").asText(), threshold));
    }
    if (fields.isEmpty()) {
      throw new OutsideFailure(Kind.MALFORMED, "", "the answer compares nothing");
    }
    return new RegistryAnswer.Told(fields);
  }

  private static FieldVerdict verdict(String said, int threshold) {
    Matcher alike = ALIKE.matcher(said.strip());
    if (alike.matches()) {
      int score = alike.group(1) == null ? WHOLE : Integer.parseInt(alike.group(1));
      return score > WHOLE ? FieldVerdict.UNKNOWN : FieldVerdict.scored(score, threshold);
    }
    return said.strip().startsWith("Tidak Sesuai") ? FieldVerdict.MISMATCH : FieldVerdict.UNKNOWN;
  }

  private static RegistryAnswer refused(JsonNode content, String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.contains("tidak aktif")) {
      return new RegistryAnswer.Inactive();
    }
    if (lower.contains("tidak ditemukan")) {
      return new RegistryAnswer.NotFound();
    }
    String code = content.path("RESPONSE_CODE").asText("");
    if (lower.contains("kuota") || lower.contains("quota")) {
      throw new OutsideFailure(Kind.THROTTLED, code, "the quota is spent");
    }
    if (lower.contains("password") || lower.contains("user") || lower.contains("akses")) {
      throw new OutsideFailure(Kind.AUTH, code, "account refused");
    }
    throw new OutsideFailure(Kind.MALFORMED, code, "an answer that is not known");
  }
}
