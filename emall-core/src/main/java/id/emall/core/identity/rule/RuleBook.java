package id.emall.core.identity.rule;

import id.emall.contracts.registry.RegistryField;
import id.emall.core.identity.Finding;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every rule there is, in the order in which people read what they found. */
@ApplicationScoped
public class RuleBook {

  private List<Rule> rules;

  protected RuleBook() {}

  @Inject
  RuleBook(Regions regions) {
    rules =
        List.of(
            new Structure(),
            new Duplicate(),
            new Age(),
            new BirthDate(),
            new NikRegion(code -> regions.find(code).isPresent()),
            new TaxNumber(),
            new PirtRegion(),
            new Validity(),
            new Scan(),
            new BankAccount(),
            new Registered(),
            new RegisteredFields(
                "registered-name", Set.of(RegistryField.NAME, RegistryField.BUSINESS)),
            new RegisteredFields(
                "registered-person",
                Set.of(RegistryField.BIRTH_DATE, RegistryField.NIK, RegistryField.NPWP)),
            new RegisteredFields(
                "registered-business", Set.of(RegistryField.STATUS, RegistryField.ACTIVITY)));
  }

  public Set<String> names() {
    return rules.stream().map(Rule::name).collect(Collectors.toUnmodifiableSet());
  }

  public List<Finding> judge(Dossier dossier) {
    return rules.stream().flatMap(rule -> rule.judge(dossier)).toList();
  }
}
