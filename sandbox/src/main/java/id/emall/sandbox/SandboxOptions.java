package id.emall.sandbox;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How a sandbox is started.
 *
 * @param host the address to listen on; loopback unless told
 * @param httpPort 0 for any free one
 * @param smtpPort 0 for any free one
 * @param journalFile where it remembers; keys are kept beside it. Null to forget at the end
 * @param settings of stand-ins, e.g. {@code bank.client-id}; all have safe development defaults
 */
public record SandboxOptions(
    String host, int httpPort, int smtpPort, Path journalFile, Map<String, String> settings) {

  public SandboxOptions {
    settings = Map.copyOf(settings);
  }

  /** Free ports on loopback, nothing kept: for tests. */
  public static SandboxOptions any() {
    return new SandboxOptions("127.0.0.1", 0, 0, null, Map.of());
  }

  public SandboxOptions on(String address) {
    return new SandboxOptions(address, httpPort, smtpPort, journalFile, settings);
  }

  public SandboxOptions ports(int http, int smtp) {
    return new SandboxOptions(host, http, smtp, journalFile, settings);
  }

  public SandboxOptions journal(Path file) {
    return new SandboxOptions(host, httpPort, smtpPort, file, settings);
  }

  public SandboxOptions with(String key, String value) {
    Map<String, String> more = new HashMap<>(settings);
    more.put(key, value);
    return new SandboxOptions(host, httpPort, smtpPort, journalFile, more);
  }
}
