package id.emall.core.identity.rule;

import id.emall.contracts.registry.FieldVerdict;
import id.emall.contracts.registry.RegistryField;
import id.emall.core.identity.Finding;
import id.emall.core.identity.Finding.Outcome;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whether what the applicant says agrees, field by field, with what registries know. */
final class RegisteredFields implements Rule {

  private final String name;
  private final Set<RegistryField> fields;

  /**
   * @param fields those that this rule looks at
   */
  RegisteredFields(String name, Set<RegistryField> fields) {
    this.name = name;
    this.fields = Set.copyOf(fields);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Stream<Finding> judge(Dossier dossier) {
    return dossier.words().stream().flatMap(this::judge);
  }

  private Stream<Finding> judge(Dossier.Word word) {
    return word.fields().entrySet().stream()
        .filter(field -> fields.contains(field.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(field -> told(word, field.getKey(), field.getValue().kind()));
  }

  private Finding told(Dossier.Word word, RegistryField field, FieldVerdict.Kind verdict) {
    return switch (verdict) {
      case MATCH -> told(word, Outcome.PASS, "registry.match", field);
      case PARTLY -> told(word, Outcome.UNSURE, "registry.partly", field);
      case MISMATCH -> told(word, Outcome.FAIL, "registry.mismatch", field);
      case UNKNOWN -> told(word, Outcome.UNSURE, "registry.unknown", field);
    };
  }

  private Finding told(Dossier.Word word, Outcome outcome, String code, RegistryField field) {
    return new Finding(name, version(), outcome, code, field.name(), word.registry());
  }
}
