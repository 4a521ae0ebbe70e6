package id.emall.launcher.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModulesTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(
              Stream.of(
                      "contracts",
                      "adapter-bank",
                      "adapter-courier",
                      "adapter-sms",
                      "adapter-registry",
                      "emall-core",
                      "emall-web",
                      "sandbox",
                      "launcher")
                  .map(module -> PROJECT.resolve(module).resolve("target/classes"))
                  .filter(Files::exists)
                  .toList());

  @Test
  void the_contracts_know_nothing_of_ours() {
    onlyUse("id.emall.contracts..", List.of());
  }

  @Test
  void adapters_know_the_contracts_alone() {
    onlyUse("id.emall.bank..", List.of("id.emall.contracts.."));
    onlyUse("id.emall.courier..", List.of("id.emall.contracts.."));
    onlyUse("id.emall.sms..", List.of("id.emall.contracts.."));
    onlyUse("id.emall.registry..", List.of("id.emall.contracts.."));
  }

  @Test
  void the_core_knows_the_contracts_alone() {
    onlyUse("id.emall.core..", List.of("id.emall.contracts.."));
  }

  @Test
  void the_sandbox_knows_the_contracts_alone() {
    onlyUse("id.emall.sandbox..", List.of("id.emall.contracts.."));
  }

  @Test
  void the_site_knows_core_and_contracts() {
    onlyUse("id.emall.web..", List.of("id.emall.contracts..", "id.emall.core.."));
  }

  @Test
  void what_adapters_implement_is_free_of_the_server() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "id.emall.contracts.adapter..",
            "id.emall.contracts.bank..",
            "id.emall.contracts.courier..",
            "id.emall.contracts.registry..",
            "id.emall.contracts.sms..",
            "id.emall.contracts.time..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..")
        .check(CLASSES);
  }

  @Test
  void no_circle_runs_through_the_modules() {
    slices().matching("id.emall.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  private static void onlyUse(String module, List<String> below) {
    String[] allowed = Stream.concat(Stream.of(module), below.stream()).toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(module)
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are ours and below, or foreign",
                type ->
                    !type.getPackageName().startsWith("id.emall.")
                        || JavaClass.Predicates.resideInAnyPackage(allowed).test(type)))
        .check(CLASSES);
  }
}
