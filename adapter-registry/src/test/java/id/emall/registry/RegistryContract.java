package id.emall.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.registry.FieldVerdict;
import id.emall.contracts.registry.IdentityClaim;
import id.emall.contracts.registry.IdentityRegistry;
import id.emall.contracts.registry.IdentityRegistryFactory;
import id.emall.contracts.registry.RegisteredPaper;
import id.emall.contracts.registry.RegistryAnswer;
import id.emall.contracts.registry.RegistryField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What must hold for every registry that is spoken to over HTTP: run against the registry as the
 * sandbox plays it. A new adapter extends this and says what differs.
 */
@Timeout(60)
abstract class RegistryContract {

  private static final OkHttpClient HTTP = new OkHttpClient();

  final IdentityRegistryFactory factory;
  final PlayedRegistry registry;
  private final RegisteredPaper paper;
  private final int length;
  Map<String, String> settings;

  /**
   * @param length of its paper's numbers
   */
  RegistryContract(
      IdentityRegistryFactory factory, String standIn, RegisteredPaper paper, int length) {
    this.factory = factory;
    this.registry = new PlayedRegistry(factory.kind(), standIn);
    this.paper = paper;
    this.length = length;
  }

  @BeforeEach
  void lead() {
    settings = new HashMap<>(registry.settings());
  }

  IdentityRegistry made() {
    Map<String, String> own = new HashMap<>(settings);
    own.remove("adapter");
    return factory.create(
        new AdapterContext(
            new AdapterSettings(factory.kind(), own), HTTP, Clock.systemUTC(), null, null));
  }

  /** A claim about a number that ends so. */
  IdentityClaim claim(String ending) {
    String number = "3273011708900000000000".substring(0, length - ending.length()) + ending;
    return claimOf(number, "Rosda Piliang");
  }

  IdentityClaim claimOf(String number, String name) {
    return new IdentityClaim(
        UUID.randomUUID().toString(),
        paper,
        number,
        name,
        LocalDate.of(1990, 8, 17),
        "Dapua Rangkiang",
        "3273011708900001",
        null);
  }

  RegistryAnswer look(String ending) {
    return made().look(claim(ending));
  }

  private Kind failure(String ending) {
    RegistryAnswer answer = look(ending);
    assertThat(answer).isInstanceOf(RegistryAnswer.Failed.class);
    RegistryAnswer.Failed failed = (RegistryAnswer.Failed) answer;
    assertThat(failed.failure().getMessage() + answer)
        .doesNotContain("3273011708900", "Rosda", "wrong-and-secret");
    return failed.failure().kind();
  }

  static FieldVerdict.Kind of(RegistryAnswer answer, RegistryField field) {
    assertThat(answer).isInstanceOf(RegistryAnswer.Told.class);
    return ((RegistryAnswer.Told) answer).fields().get(field).kind();
  }

  @Test
  void it_is_found_by_its_kind_and_names_what_is_missing() {
    assertThat(ServiceLoader.load(IdentityRegistryFactory.class))
        .extracting(IdentityRegistryFactory::kind)
        .contains(factory.kind());
    assertThat(made().papers()).contains(paper);
    for (SettingKey key : factory.settings()) {
      if (key.required()) {
        String value = settings.remove(key.name());
        assertThatThrownBy(this::made)
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(key.name());
        settings.put(key.name(), value);
      }
    }
    settings.put("base-url", "nowhere");
    assertThatThrownBy(this::made).hasMessageContaining("base-url");
  }

  @Test
  void what_agrees_is_told_apart_from_what_does_not_and_from_what_is_not_there() {
    known("000001", "match");
    known("000409", "mismatch");
    assertThat(of(look("000001"), RegistryField.NAME)).isEqualTo(FieldVerdict.Kind.MATCH);
    assertThat(of(look("000409"), RegistryField.NAME)).isEqualTo(FieldVerdict.Kind.MISMATCH);
    assertThat(look("000404")).isInstanceOf(RegistryAnswer.NotFound.class);
  }

  /** The player makes sure that the registry knows the claim's number. */
  void known(String ending, String how) {
    registry.tell(
        Map.of(
            "number", claim(ending).number(),
            "known", how,
            "person", "Rosda Piliang",
            "business", "Dapua Rangkiang",
            "nik", "3273011708900001"));
  }

  @ParameterizedTest
  @CsvSource({
    "quota, THROTTLED",
    "down, TRANSIENT",
    "slow, TRANSIENT",
    "cut, TRANSIENT",
    "malformed, MALFORMED"
  })
  void trouble_is_a_failure_of_its_kind_and_tells_nothing_of_people(String fault, Kind kind) {
    settings.put("timeout", "PT1S");
    registry.fault(fault);

    assertThat(failure("000001")).isEqualTo(kind);
  }

  @Test
  void an_answer_that_is_not_known_is_no_verdict() {
    registry.fault("odd");

    assertThat(failure("000001")).isIn(Kind.MALFORMED, Kind.INCONSISTENT);
  }

  @Test
  void wrong_credentials_are_told_apart_and_stay_secret() {
    for (SettingKey key : factory.settings()) {
      if (key.secret()) {
        String value = settings.put(key.name(), "wrong-and-secret");
        assertThat(failure("000001")).as(key.name()).isEqualTo(Kind.AUTH);
        settings.put(key.name(), value);
      }
    }
  }
}
