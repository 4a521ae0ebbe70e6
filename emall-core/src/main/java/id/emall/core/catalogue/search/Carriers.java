package id.emall.core.catalogue.search;

import java.util.Map;
import java.util.Set;

/** Which couriers there are prices of; told by the floor that knows prices. */
public interface Carriers {

  /** The same object as long as nothing has changed. */
  Carrying carrying();

  /** The couriers by name, each with the codes of the regencies from which it carries. */
  final class Carrying {

    private final Map<String, Set<String>> from;

    public Carrying(Map<String, Set<String>> from) {
      this.from = from;
    }

    public Map<String, Set<String>> from() {
      return from;
    }
  }
}
