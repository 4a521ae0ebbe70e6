package id.emall.registry.oss;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.registry.FieldVerdict;
import id.emall.contracts.registry.IdentityClaim;
import id.emall.contracts.registry.RegistryField;
import id.emall.registry.http.Names;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Compares what the applicant says with {@code dataNIB}.
 *
 * @param threshold from which likeness on names count as equal
 * @param kbli beginnings of admitted fields of business; empty for not looking
 * @param statusField name of the field that tells whether a NIB is in force; empty for not looking
 * @param active its values that mean so
 */
record OssComparison(int threshold, List<String> kbli, String statusField, List<String> active) {

  boolean inForce(JsonNode business) {
    return statusField.isEmpty()
        || !business.hasNonNull(statusField)
        || active.contains(business.path(statusField).asText());
  }

  Map<RegistryField, FieldVerdict> compare(IdentityClaim claim, JsonNode business) {
    Map<RegistryField, FieldVerdict> fields = new EnumMap<>(RegistryField.class);
    fields.put(RegistryField.NAME, name(claim, business));
    if (claim.nik() != null) {
      fields.put(RegistryField.NIK, nik(claim.nik(), business));
    }
    String known = business.path("npwp_perseroan").asText("");
    if (claim.npwp() != null && !known.isEmpty()) {
      fields.put(RegistryField.NPWP, FieldVerdict.of(sixteen(known).equals(claim.npwp())));
    }
    if (!statusField.isEmpty()) {
      fields.put(
          RegistryField.STATUS,
          business.hasNonNull(statusField) ? FieldVerdict.MATCH : FieldVerdict.UNKNOWN);
    }
    if (!kbli.isEmpty()) {
      fields.put(RegistryField.ACTIVITY, activity(business));
    }
    return fields;
  }

  /** The business is hers when its own name is, or that of somebody who answers for it. */
  private FieldVerdict name(IdentityClaim claim, JsonNode business) {
    int most =
        Stream.concat(
                Stream.of(business.path("nama_perseroan")),
                each(business, "penanggung_jwb", "nama_penanggung_jwb"))
            .map(JsonNode::asText)
            .mapToInt(
                known ->
                    Math.max(
                        Names.likeness(known, claim.name()),
                        Names.likeness(known, claim.business())))
            .max()
            .orElse(0);
    return FieldVerdict.scored(most, threshold);
  }

  private static FieldVerdict nik(String nik, JsonNode business) {
    List<String> known =
        each(business, "penanggung_jwb", "no_identitas_penanggung_jwb")
            .map(JsonNode::asText)
            .filter(number -> !number.isBlank())
            .toList();
    return known.isEmpty() ? FieldVerdict.UNKNOWN : FieldVerdict.of(known.contains(nik));
  }

  private FieldVerdict activity(JsonNode business) {
    List<String> fields =
        each(business, "data_proyek", "kbli")
            .map(JsonNode::asText)
            .filter(code -> !code.isBlank())
            .toList();
    if (fields.isEmpty()) {
      return FieldVerdict.UNKNOWN;
    }
    return FieldVerdict.of(
        fields.stream().anyMatch(code -> kbli.stream().anyMatch(code::startsWith)));
  }

  private static Stream<JsonNode> each(JsonNode business, String list, String field) {
    return StreamSupport.stream(business.path(list).spliterator(), false)
        .map(one -> one.path(field));
  }

  /** It tells fifteen digits, newer answers perhaps sixteen. */
  private static String sixteen(String npwp) {
    String digits = npwp.replaceAll("\\D", "");
    return digits.length() == 15 ? "0" + digits : digits;
  }
}
