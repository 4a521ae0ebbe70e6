package id.emall.sandbox.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * The key pair of the mall as customer of all banks. A real bank is given the public half only; the
 * sandbox makes the pair, keeps it beside its journal, and lends the private half to the mall
 * through the mall's settings.
 *
 * @param registered what signatures are verified with
 * @param own what the banks sign their calls to the mall with: in development the same pair
 * @param reference what the mall's setting says: {@code file:/path}, or the PEM text itself when
 *     nothing is kept
 */
record SnapKeys(PublicKey registered, PrivateKey own, String reference) {

  private static final String FILE = "bank-private-key.pem";
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  /** The pair kept in the folder, made at the first time. */
  static SnapKeys in(Optional<Path> folder) {
    try {
      if (folder.isEmpty()) {
        return new SnapKeys(
            Unkept.PAIR.getPublic(), Unkept.PAIR.getPrivate(), pem(Unkept.PAIR.getPrivate()));
      }
      Path file = folder.get().resolve(FILE).toAbsolutePath();
      if (Files.notExists(file)) {
        keep(file, pem(make().getPrivate()));
      }
      PrivateKey key = read(Files.readString(file));
      return new SnapKeys(publicHalf(key), key, "file:" + file);
    } catch (IOException e) {
      throw new UncheckedIOException("the bank's development key cannot be kept", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the bank's development key cannot be made or read", e);
    }
  }

  /** One pair serves every sandbox of a process that keeps nothing: making one takes long. */
  private static final class Unkept {
    static final KeyPair PAIR;

    static {
      try {
        PAIR = make();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("RSA keys cannot be made", e);
      }
    }
  }

  private static KeyPair make() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  /** Written under another name first: a kill must not leave half a key. */
  private static void keep(Path file, String pem) throws IOException {
    Files.createDirectories(file.getParent());
    Path unfinished = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, pem);
    Files.move(unfinished, file);
  }

  private static String pem(PrivateKey key) {
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return BEGIN + "\n" + lines.encodeToString(key.getEncoded()) + "\n" + END + "\n";
  }

  private static PrivateKey read(String pem) throws GeneralSecurityException {
    String body = pem.replace(BEGIN, "").replace(END, "");
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
  }

  private static PublicKey publicHalf(PrivateKey key) throws GeneralSecurityException {
    RSAPrivateCrtKey whole = (RSAPrivateCrtKey) key;
    return KeyFactory.getInstance("RSA")
        .generatePublic(new RSAPublicKeySpec(whole.getModulus(), whole.getPublicExponent()));
  }

  /** The public half as PEM text, which the mall is given. */
  String publicPem() {
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN PUBLIC KEY-----\n"
        + lines.encodeToString(registered.getEncoded())
        + "\n-----END PUBLIC KEY-----";
  }

  @Override
  public String toString() {
    return "SnapKeys";
  }
}
