package id.emall.core.notice.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.settings.SettingReader;
import id.emall.core.testing.TestMall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DkimSettingsTest {

  @TempDir private Path folder;

  @AfterEach
  void forget() {
    TestMall.settings();
  }

  @Test
  void without_settings_nothing_is_asked_for() {
    TestMall.settings();

    assertThatCode(() -> new DkimSigner(new SettingReader()).run()).doesNotThrowAnyException();
  }

  @Test
  void half_the_settings_stop_the_start_and_the_others_are_named() {
    TestMall.settings("emall.mail.dkim-domain=mall.example");

    assertThatThrownBy(() -> new DkimSigner(new SettingReader()))
        .hasMessageContainingAll("emall.mail.dkim-selector", "emall.mail.dkim-key");
  }

  @Test
  void a_key_that_is_none_or_too_short_stops_the_start() throws Exception {
    use("file:" + Files.writeString(folder.resolve("none.pem"), "not a key"));
    assertThatThrownBy(() -> new DkimSigner(new SettingReader()))
        .hasMessageContainingAll("emall.mail.dkim-key", "PKCS #8");

    use(keyFile("RSA", 512));
    assertThatThrownBy(() -> new DkimSigner(new SettingReader()))
        .hasMessageContainingAll("emall.mail.dkim-key", "512 bits");

    use(keyFile("EC", 256));
    assertThatThrownBy(() -> new DkimSigner(new SettingReader()))
        .hasMessageContaining("emall.mail.dkim-key");

    use(keyFile("RSA", 1024));
    assertThatCode(() -> new DkimSigner(new SettingReader()).run()).doesNotThrowAnyException();
  }

  private static void use(String key) {
    TestMall.settings(
        "emall.mail.dkim-domain=mall.example",
        "emall.mail.dkim-selector=satu",
        "emall.mail.dkim-key=" + key);
  }

  private String keyFile(String kind, int bits) throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
    generator.initialize(bits);
    String base64 =
        Base64.getMimeEncoder()
            .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
    Path file = folder.resolve(kind + bits + ".pem");
    Files.writeString(
        file, "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
    return "file:" + file;
  }
}
