package id.emall.core.admission;

import id.emall.core.common.settings.SettingReader;
import id.emall.core.identity.Finding;
import id.emall.core.identity.rule.Course;
import id.emall.core.identity.rule.Policy;
import id.emall.core.identity.rule.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the mall decides by itself. */
@ApplicationScoped
public class SellerPolicy {

  private static final String BUILT_IN = "/id/emall/core/identity/seller-policy.csv";

  private SettingReader settings;
  private RuleBook rules;
  private volatile Policy policy;

  protected SellerPolicy() {}

  @Inject
  SellerPolicy(SettingReader settings, RuleBook rules) {
    this.settings = settings;
    this.rules = rules;
  }

  /**
   * The table of the setting {@code emall.seller.policy}, or the one that comes with the mall; a
   * missing scan does not count when {@code emall.seller.scan-required=false}.
   */
  Policy policy() {
    Policy known = policy;
    if (known == null) {
      Policy read = Policy.read(text(), rules.names());
      boolean scanRequired =
          Boolean.parseBoolean(settings.text("emall.seller.scan-required", "true"));
      known = scanRequired ? read : read.without("scan");
      policy = known;
    }
    return known;
  }

  /** Whether people look at an application because its paper has no scan. */
  public boolean awaitsScan() {
    Finding missing = new Finding("scan", 1, Finding.Outcome.UNSURE, "", "", "");
    return policy().course(missing) != Course.APPROVE;
  }

  private List<String> text() {
    try {
      String file = settings.text("emall.seller.policy", "");
      return file.isEmpty() ? builtIn() : Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException("setting emall.seller.policy names no file to be read", e);
    }
  }

  private static List<String> builtIn() throws IOException {
    try (InputStream file = SellerPolicy.class.getResourceAsStream(BUILT_IN)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /**
   * Whether the policy's word counts. With {@code emall.seller.activation=desk}, the default, a
   * person decides all and has what the rules found before her.
   */
  boolean automatic() {
    String choice = settings.text("emall.seller.activation", "desk");
    return switch (choice) {
      case "automatic" -> true;
      case "desk" -> false;
      default ->
          throw new IllegalStateException(
              "setting emall.seller.activation must be automatic or desk, not " + choice);
    };
  }
}
