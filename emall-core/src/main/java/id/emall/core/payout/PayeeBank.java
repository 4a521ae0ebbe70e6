package id.emall.core.payout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A bank to which money can go.
 *
 * @param code its three digits in domestic transfers
 * @param shortName what people call it
 * @param least fewest digits of its account numbers
 * @param most most digits of its account numbers
 */
public record PayeeBank(String code, String shortName, String name, int least, int most) {

  private static final List<PayeeBank> ALL = read();

  /** All banks, the four great ones first. */
  public static List<PayeeBank> all() {
    return ALL;
  }

  static Optional<PayeeBank> ofCode(String code) {
    return ALL.stream().filter(bank -> bank.code.equals(code)).findFirst();
  }

  private static List<PayeeBank> read() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                PayeeBank.class.getResourceAsStream("banks.csv"), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.startsWith("#")).map(PayeeBank::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the list of banks cannot be read", e);
    }
  }

  private static PayeeBank of(String line) {
    String[] parts = line.split(";");
    return new PayeeBank(
        parts[0], parts[1], parts[2], Integer.parseInt(parts[3]), Integer.parseInt(parts[4]));
  }
}
