package id.emall.core.member;

import id.emall.core.common.Chance;
import id.emall.core.common.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Recognises browsers in which a member has signed in before, by a signed value they keep. It opens
 * nothing; it only keeps others' failures from slowing its member down, as the OWASP page on device
 * cookies proposes.
 */
@ApplicationScoped
public class KnownDevices {

  private static final String PURPOSE = "known-device";
  private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{64}");

  private Vault vault;
  private Chance chance;

  protected KnownDevices() {}

  @Inject
  public KnownDevices(Vault vault, Chance chance) {
    this.vault = vault;
    this.chance = chance;
  }

  /** A value for a browser in which this member has just signed in. */
  public String welcome(UUID memberId) {
    String name = chance.token();
    return name + "." + signature(memberId, name);
  }

  /** Whether this value was given to this member. */
  public boolean knows(UUID memberId, String value) {
    return name(memberId, value).isPresent();
  }

  /** The value a browser sent, if it was given to this member. */
  public Optional<String> known(UUID memberId, String value) {
    return name(memberId, value).map(name -> value);
  }

  /** The name of the device, if it was given to this member. */
  Optional<String> name(UUID memberId, String value) {
    int end = value == null ? -1 : value.indexOf('.');
    if (end < 0) {
      return Optional.empty();
    }
    String name = value.substring(0, end);
    return Optional.of(name).filter(known -> isSigned(memberId, name, value.substring(end + 1)));
  }

  private String signature(UUID memberId, String name) {
    return HexFormat.of().formatHex(vault.sign(PURPOSE, signed(memberId, name)));
  }

  private boolean isSigned(UUID memberId, String name, String signature) {
    return SIGNATURE.matcher(signature).matches()
        && vault.isSigned(PURPOSE, signed(memberId, name), HexFormat.of().parseHex(signature));
  }

  private static String signed(UUID memberId, String name) {
    return memberId + "\n" + name;
  }
}
