package id.emall.core.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FloorsTest {

  private static final String CORE = "id.emall.core.";

  /** Lowest first. A package uses those before it, never those after it. */
  static final List<String> FLOORS =
      List.of(
          "common",
          "audit",
          "ledger",
          "region",
          "media",
          "identity",
          "member",
          "setting",
          "admission",
          "shop",
          "catalogue",
          "rates",
          "cart",
          "wish",
          "voucher",
          "ordering",
          "payment",
          "refund",
          "payout",
          "shipping",
          "review",
          "bargaining",
          "membership",
          "conversation",
          "care",
          "reconciliation",
          "notice",
          "privacy",
          "insight",
          "partner",
          "backup",
          "demo");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("id.emall.core");

  @Test
  void every_package_has_a_floor() {
    Set<String> packages =
        CLASSES.stream().map(FloorsTest::floor).collect(Collectors.toCollection(TreeSet::new));

    assertThat(FLOORS).containsAll(packages);
  }

  @Test
  void a_package_uses_only_those_below_it() {
    Set<String> upward = new TreeSet<>();

    for (JavaClass type : CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getName().startsWith(CORE)
            && FLOORS.indexOf(floor(target)) > FLOORS.indexOf(floor(type))) {
          upward.add(type.getName() + " uses " + target.getName());
        }
      }
    }

    assertThat(upward).isEmpty();
  }

  @Test
  void no_circle_runs_through_the_packages() {
    slices().matching("id.emall.core.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void the_core_knows_no_adapter_no_page_and_no_server() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "id.emall.bank..",
            "id.emall.courier..",
            "id.emall.sms..",
            "id.emall.registry..",
            "id.emall.sandbox..",
            "id.emall.web..",
            "fish.payara..",
            "org.glassfish..")
        .check(CLASSES);
  }

  private static String floor(JavaClass type) {
    String rest = type.getPackageName().substring(CORE.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
