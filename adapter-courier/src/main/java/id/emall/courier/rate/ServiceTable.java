package id.emall.courier.rate;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which of our services a courier's is, from the table {@code services.csv}: courier, an expression
 * for the code or the name as a whole, our service. The first line that fits decides; what none
 * knows, and what is NONE (motorbikes, documents, holidays), is not offered.
 */
final class ServiceTable {

  private static final String NONE = "NONE";
  private static final List<Rule> RULES = read("services.csv");

  private ServiceTable() {}

  private record Rule(String courier, Pattern pattern, String service) {
    boolean fits(String name) {
      return name != null && pattern.matcher(name.strip()).matches();
    }
  }

  /**
   * @param code the courier's code of the service, e.g. {@code REG19}
   * @param name as people know it, or null
   */
  static Optional<Service> of(CourierId courier, String code, String name) {
    return first(courier, code)
        .or(() -> first(courier, name))
        .filter(service -> !service.equals(NONE))
        .map(Service::valueOf);
  }

  private static Optional<String> first(CourierId courier, String name) {
    return RULES.stream()
        .filter(rule -> rule.courier().equals(courier.value()))
        .filter(rule -> rule.fits(name))
        .map(Rule::service)
        .findFirst();
  }

  private static List<Rule> read(String file) {
    List<Rule> rules = new ArrayList<>();
    try (InputStream in = ServiceTable.class.getResourceAsStream(file)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> rules.add(rule(file, line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(rules);
  }

  private static Rule rule(String file, String line) {
    String[] parts = line.split(";");
    boolean known =
        parts.length == 3
            && (parts[2].equals(NONE)
                || Arrays.stream(Service.values()).anyMatch(one -> one.name().equals(parts[2])));
    if (!known) {
      throw new IllegalStateException(file + " has an unreadable line: " + line);
    }
    return new Rule(parts[0], Pattern.compile(parts[1], Pattern.CASE_INSENSITIVE), parts[2]);
  }
}
