package id.emall.core.notice.mail;

import id.emall.core.common.Vault;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.StartUpWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address to which a mail comes back that cannot be delivered: one of its own for each message
 * (VERP), {@code bounce+<message>-<seal>@mall.example}. Who does not know the seal cannot say of a
 * message that it came back. Set by {@code emall.mail.bounce-address}; off without it.
 */
@ApplicationScoped
public class BounceAddress implements StartUpWork {

  private static final String SETTING = "emall.mail.bounce-address";
  private static final String PURPOSE = "mail-bounce";
  private static final int SEAL_BYTES = 8;

  /** RFC 5321, 4.5.3.1.1: 64 before the sign, of which the message and its seal take 50. */
  private static final int LOCAL_MOST = 14;

  private static final Pattern ADDRESS =
      Pattern.compile("([A-Za-z0-9._-]{1," + LOCAL_MOST + "})@([A-Za-z0-9.-]+)");

  private Vault vault;
  private String local;
  private String domain;
  private Pattern sealed;

  protected BounceAddress() {}

  /**
   * @throws IllegalStateException when the setting is no such address
   */
  @Inject
  BounceAddress(SettingReader settings, Vault vault) {
    this.vault = vault;
    Optional<String> base = settings.find(SETTING);
    if (base.isPresent()) {
      Matcher address = ADDRESS.matcher(base.get());
      if (!address.matches()) {
        throw new IllegalStateException(
            "setting "
                + SETTING
                + " must be an e-mail address with at most "
                + LOCAL_MOST
                + " letters, digits, dots or hyphens before the @, e.g. bounce@mall.example");
      }
      local = address.group(1);
      domain = address.group(2);
      sealed =
          Pattern.compile(
              Pattern.quote(local) + "\\+([0-9a-f]{32})-([0-9a-f]{16})@" + Pattern.quote(domain),
              Pattern.CASE_INSENSITIVE);
    }
  }

  /** Has the setting read when the mall starts. */
  @Override
  public void run() {
    isOn();
  }

  boolean isOn() {
    return local != null;
  }

  /** Where a message comes back to; empty when that is not told. */
  public Optional<String> of(UUID message) {
    return isOn()
        ? Optional.of(local + "+" + hex(message) + "-" + seal(message) + "@" + domain)
        : Optional.empty();
  }

  /** The message of the first address in a header's text whose seal is right. */
  Optional<UUID> message(String text) {
    if (!isOn()) {
      return Optional.empty();
    }
    return sealed
        .matcher(text)
        .results()
        .map(found -> proven(found.group(1), found.group(2)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<UUID> proven(String hex, String seal) {
    UUID message =
        new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    byte[] mac = HexFormat.of().parseHex(seal.toLowerCase(Locale.ROOT));
    return vault.isSigned(PURPOSE, message.toString(), mac)
        ? Optional.of(message)
        : Optional.empty();
  }

  private static String hex(UUID message) {
    return message.toString().replace("-", "");
  }

  private String seal(UUID message) {
    byte[] mac = vault.sign(PURPOSE, message.toString());
    return HexFormat.of().formatHex(mac, 0, SEAL_BYTES);
  }
}
