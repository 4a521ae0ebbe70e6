package id.emall.bank.bca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.bank.MemoryTokens;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.MutationSourceFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the adapter is found and made. */
class BcaFactoryTest {

  @TempDir private Path folder;
  private final Map<String, String> settings = new HashMap<>();

  @BeforeEach
  void complete() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    Path key = folder.resolve("key.pem");
    Files.writeString(
        key,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    settings.put("base-url", "https://sandbox.bca.co.id");
    settings.put("client-id", "client");
    settings.put("client-secret", "hush");
    settings.put("partner-id", "LUMBUNGID");
    settings.put("private-key", "file:" + key);
  }

  @Test
  void it_is_found_by_its_kind() {
    assertThat(ServiceLoader.load(MutationSourceFactory.class))
        .anySatisfy(factory -> assertThat(factory.kind()).isEqualTo("bca-snap"));
  }

  @Test
  void it_tells_what_the_channel_can_do() {
    settings.put("freshness", "PT2M");

    MutationSource source = make();

    assertThat(source.capabilities().lookBackDays()).isEqualTo(31);
    assertThat(source.capabilities().rowCap()).isEqualTo(9000);
    assertThat(source.capabilities().rowIds()).isFalse();
    assertThat(source.capabilities().freshness()).isEqualTo(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @CsvSource({
    "base-url, ''",
    "base-url, not an address",
    "base-url, https://host/with/path",
    "client-secret, ''",
    "client-secret, file:/no/such/file",
    "private-key, no PEM",
    "private-key, -----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----",
    "freshness, soon",
    "row-cap, 0",
    "end-of-day, 25:00",
    "end-of-day, 23:30"
  })
  void a_setting_that_cannot_be_used_is_named(String key, String value) {
    settings.put(key, value);

    assertThatThrownBy(this::make)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + key + "'")
        .hasMessageContaining("'bca'")
        .message()
        .doesNotContain("hush", "AAAA");
  }

  private MutationSource make() {
    Clock clock = Clock.systemUTC();
    return new BcaFactory()
        .create(
            new AdapterContext(
                new AdapterSettings("bca", settings),
                new OkHttpClient(),
                clock,
                new MemoryTokens(clock),
                name -> 1));
  }
}
