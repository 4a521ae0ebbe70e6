package id.emall.bank;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.MutationSourceFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Holds the document on banks and the adapters' settings together. */
class BankSettingsTest {

  @Test
  void every_kind_and_every_setting_is_in_the_document() throws IOException {
    String document = Files.readString(Path.of("../docs/payments.md"));
    ServiceLoader<MutationSourceFactory> factories =
        ServiceLoader.load(MutationSourceFactory.class);

    assertThat(factories)
        .hasSizeGreaterThanOrEqualTo(7)
        .allSatisfy(
            factory -> {
              assertThat(document).contains("| `" + factory.kind() + "` |");
              assertThat(factory.settings())
                  .extracting(SettingKey::name)
                  .allSatisfy(name -> assertThat(document).contains("`" + name + "`"));
            });
  }
}
