package id.emall.courier.number;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.NumberCheck;
import id.emall.contracts.courier.NumberCheck.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The shapes of one courier's numbers, from the table {@code numbers.csv}. A rule that the courier
 * or its own data states refuses a number that breaks it; one that was only observed on samples
 * warns. Of a courier without rules every number of 6 to 25 letters and digits is taken.
 */
public final class NumberRules {

  /** What people type or paste between the digits. */
  private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-\\u00a0\\u200b]+");

  private static final Pattern CHARACTERS = Pattern.compile("[A-Z0-9]*");
  private static final String ANYBODY = "*";
  private static final Map<String, List<Rule>> RULES = read("numbers.csv");

  private final List<Rule> rules;

  private NumberRules(List<Rule> rules) {
    this.rules = rules;
  }

  /**
   * A line of the table.
   *
   * @param strict whether a number that does not pass the check is refused rather than doubted
   * @param usual whether the shape was stated or often seen; else it is taken with a doubt
   */
  private record Rule(
      Pattern shape, CheckDigit check, boolean strict, boolean usual, int rank, String example) {

    NumberCheck of(String number) {
      if (check.fits(number)) {
        return usual
            ? new NumberCheck(Verdict.VALID, number, null, rank)
            : new NumberCheck(Verdict.SUSPICIOUS, number, "length", rank);
      }
      return new NumberCheck(
          strict ? Verdict.INVALID : Verdict.SUSPICIOUS, number, "check-digit", rank);
    }
  }

  public static NumberRules of(CourierId courier) {
    return new NumberRules(RULES.getOrDefault(courier.value(), RULES.get(ANYBODY)));
  }

  /** A number that the rules take. */
  public String example() {
    return rules.getFirst().example();
  }

  /**
   * @param typed as a person typed it, or null
   */
  public NumberCheck check(String typed) {
    String number =
        typed == null ? "" : SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    if (!CHARACTERS.matcher(number).matches()) {
      return new NumberCheck(Verdict.INVALID, number, "characters");
    }
    NumberCheck best = null;
    for (Rule rule : rules) {
      if (rule.shape().matcher(number).matches()) {
        NumberCheck check = rule.of(number);
        if (best == null || check.verdict().compareTo(best.verdict()) < 0) {
          best = check;
        }
      }
    }
    return best == null ? refused(number) : best;
  }

  /** Of a right length it is the characters that do not fit. */
  private NumberCheck refused(String number) {
    boolean lengthSeen =
        rules.stream().anyMatch(rule -> rule.example().length() == number.length());
    return new NumberCheck(Verdict.INVALID, number, lengthSeen ? "characters" : "length");
  }

  private static Map<String, List<Rule>> read(String file) {
    try (InputStream in = NumberRules.class.getResourceAsStream(file)) {
      Map<String, List<Rule>> rules = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(";", -1))
          .forEach(
              cells -> rules.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(rule(cells)));
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rule rule(String[] cells) {
    return new Rule(
        Pattern.compile(cells[1]),
        CheckDigit.valueOf(cells[2]),
        cells[3].equals("stated"),
        !cells[3].equals("rare"),
        Integer.parseInt(cells[4]),
        cells[5]);
  }
}
