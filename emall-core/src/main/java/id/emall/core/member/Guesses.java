package id.emall.core.member;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells whether a password would be found by somebody who tries what people use: lists of leaked
 * passwords, names and words, in Indonesian too, the mall's and the member's own words, rows of
 * keys, years, and all of these with letters replaced. Which characters it is made of does not
 * matter.
 */
final class Guesses {

  /** So many guesses an attacker with patience makes at a site that slows him down. */
  private static final double FEW = 1_000_000;

  /** Longer passwords are judged by their beginning, since judging grows faster than they do. */
  private static final int JUDGED = 64;

  /** Words about the mall and its people, see the list of context words in docs/security.md. */
  private static final List<String> OF_THE_MALL =
      List.of(
          "lumbung",
          "emall",
          "e-mall",
          "koperasi",
          "umkm",
          "kukm",
          "pasar",
          "toko",
          "belanja",
          "penjual",
          "pembeli",
          "pengelola",
          "kementerian",
          "indonesia");

  private static final Zxcvbn JUDGE = judge();

  private Guesses() {}

  /**
   * @param known what an attacker knows of the member, such as the user name
   */
  static boolean areFew(String password, List<String> known) {
    String judged = password.substring(0, Math.min(JUDGED, password.length()));
    return JUDGE.measure(judged, known).getGuesses() < FEW;
  }

  private static Zxcvbn judge() {
    try (InputStream file = Guesses.class.getResourceAsStream("common-passwords.txt")) {
      List<String> indonesian =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
      return new ZxcvbnBuilder()
          .dictionaries(StandardDictionaries.loadAllDictionaries())
          .dictionary(new Dictionary("indonesian", indonesian))
          .dictionary(new Dictionary("mall", OF_THE_MALL))
          .keyboards(StandardKeyboards.loadAllKeyboards())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("the lists of common passwords cannot be read", e);
    }
  }
}
