package id.emall.core.common;

import id.emall.core.common.vault.VaultKey;
import id.emall.core.common.vault.VaultKeys;
import id.emall.core.common.work.StartUpWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps what must come back readable (identity numbers, scans, SOAP secrets, access tokens)
 * encrypted with AES-256-GCM, and makes keyed hashes for finding a value without reading it. Keys
 * are derived from the setting {@code emall.secret}; those of {@code emall.secret.previous} open
 * what they sealed and are known by their hashes. The first byte of what is stored names the key.
 */
@ApplicationScoped
public class Vault implements StartUpWork {

  /** A shorter hash could be guessed. */
  private static final int MAC_LEAST = 8;

  private VaultKeys source;
  private Chance chance;
  private volatile List<VaultKey> keys;

  protected Vault() {}

  @Inject
  public Vault(VaultKeys source, Chance chance) {
    this.source = source;
    this.chance = chance;
  }

  /**
   * Reads the keys before anybody needs them: in the midst of a transaction of the server's there
   * is no room for one more.
   *
   * @throws IllegalStateException without a secret that stored values still need
   */
  @Override
  public void run() {
    keys();
  }

  @Override
  public boolean first() {
    return true;
  }

  public byte[] encrypt(String text) {
    return seal(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws IllegalStateException when the value was made with another key or was changed
   */
  public String decrypt(byte[] stored) {
    return new String(open(stored), StandardCharsets.UTF_8);
  }

  /** Encrypts bytes; the result is 29 bytes longer. */
  public byte[] seal(byte[] clear) {
    return keys().getFirst().seal(chance.bytes(VaultKey.NONCE_BYTES), clear);
  }

  /**
   * @throws IllegalStateException when the bytes were made with another key or were changed
   */
  public byte[] open(byte[] stored) {
    int version = Byte.toUnsignedInt(stored[0]);
    return keys().stream()
        .filter(key -> key.version() == version)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no secret is given of key " + version + " of a value"))
        .open(stored);
  }

  /**
   * A keyed hash: equal values give equal results, and nobody without the key can try values. To be
   * stored; what is stored is looked up by {@link #fingerprints}.
   */
  public byte[] fingerprint(String text) {
    return keys().getFirst().mac(text);
  }

  /**
   * What a value's stored hash may be, for {@code in (<hashes>)}: while the secret is changed some
   * rows still hold the old key's.
   */
  public List<byte[]> fingerprints(String text) {
    return keys().stream().map(key -> key.mac(text)).toList();
  }

  /** A keyed hash for signing links and the like, apart for each purpose. */
  public byte[] sign(String purpose, String text) {
    return fingerprint(signed(purpose, text));
  }

  /**
   * Whether this is the hash, or the beginning of the hash, that {@link #sign} made, now or under a
   * former secret that is still given.
   */
  public boolean isSigned(String purpose, String text, byte[] mac) {
    boolean signed = false;
    for (byte[] whole : fingerprints(signed(purpose, text))) {
      signed |= MessageDigest.isEqual(Arrays.copyOf(whole, mac.length), mac);
    }
    return signed && mac.length >= MAC_LEAST;
  }

  /** The number of the key that new values are sealed with. */
  public int newest() {
    return keys().getFirst().version();
  }

  /** Whether the secret of a key is given. */
  public boolean has(int version) {
    return keys().stream().anyMatch(key -> key.version() == version);
  }

  private List<VaultKey> keys() {
    List<VaultKey> known = keys;
    if (known == null) {
      known = source.load();
      keys = known;
    }
    return known;
  }

  private static String signed(String purpose, String text) {
    return purpose + "\n" + text;
  }
}
