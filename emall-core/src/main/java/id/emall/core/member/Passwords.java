package id.emall.core.member;

import id.emall.core.common.Chance;
import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Makes and checks password hashes: PBKDF2 with HMAC-SHA-512 and, unless {@code
 * emall.password.rounds} says otherwise, 210,000 rounds as OWASP's password storage cheat sheet
 * asks. A hash says how it was made ({@code pbkdf2-sha512$rounds$salt$key}), so that the rounds can
 * grow while old hashes stay good.
 */
@ApplicationScoped
public class Passwords {

  /** Shortest password, in characters. */
  public static final int LEAST = 10;

  /** Longest password, in characters. */
  public static final int MOST = 128;

  private static final String SCHEME = "pbkdf2-sha512";
  private static final int USUAL_ROUNDS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int KEY_BITS = 512;

  private Chance chance;
  private int rounds;
  private String nobodys;

  protected Passwords() {}

  @Inject
  public Passwords(Chance chance, SettingReader settings) {
    this.chance = chance;
    rounds = settings.whole("emall.password.rounds", USUAL_ROUNDS, 1_000, 10_000_000);
    nobodys = made(Base64.getEncoder().encodeToString(chance.bytes(SALT_BYTES)), chance, rounds);
  }

  public String hash(String password) {
    return made(password, chance, rounds);
  }

  private static String made(String password, Chance chance, int rounds) {
    byte[] salt = chance.bytes(SALT_BYTES);
    return String.join(
        "$",
        SCHEME,
        Integer.toString(rounds),
        Base64.getEncoder().encodeToString(salt),
        Base64.getEncoder().encodeToString(derive(password, salt, rounds)));
  }

  /** Whether a password makes this hash. Takes the same time whichever byte is wrong. */
  public boolean matches(String password, String hash) {
    String[] parts = hash.split("\\$");
    if (parts.length != 4 || !parts[0].equals(SCHEME) || password.length() > MOST) {
      return false;
    }
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
  }

  /** Whether a hash was made with fewer rounds than hashes are made with now. */
  boolean isWeak(String hash) {
    String[] parts = hash.split("\\$");
    return parts.length == 4 && Integer.parseInt(parts[1]) < rounds;
  }

  /** Works as long as {@link #matches} does, for a user nobody is, so that time tells nothing. */
  void pretend(String password) {
    matches(password, nobodys);
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, KEY_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA512", e);
    } finally {
      spec.clearPassword();
    }
  }
}
