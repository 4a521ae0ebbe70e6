package id.emall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused of a settings file before anything is made or started. */
class SettingsFileTest {

  @TempDir private Path folder;

  @Test
  void a_missing_file_is_named() {
    assertThatThrownBy(() -> Settings.read(folder.resolve("none.properties"), Map.of()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("there is no settings file")
        .hasMessageContaining("none.properties");
  }

  @Test
  void an_unknown_setting_is_named() throws IOException {
    Path file = file("emall.site.nam = Lumbung\nemall.site.url = https://mal.example.id\n");

    assertThatThrownBy(() -> Settings.read(file, Map.of()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("[emall.site.nam]");
  }

  @Test
  void settings_of_adapters_are_left_to_them() throws IOException {
    Settings settings = Settings.read(file("emall.bank.bca.account = 8930456712\n"), Map.of());

    assertThat(settings.find("emall.bank.bca.account")).contains("8930456712");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("mall.properties"), text);
  }
}
