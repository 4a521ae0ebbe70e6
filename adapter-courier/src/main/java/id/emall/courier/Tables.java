package id.emall.courier;

import id.emall.contracts.courier.CourierId;
import java.util.Map;

/**
 * The tables of statuses, for a courier's own adapter and for whoever else tells of its parcels in
 * its words.
 */
public final class Tables {

  /** Words that any courier in Indonesia uses. */
  public static final StatusTable GENERIC = StatusTable.beside(Tables.class, "generic.csv");

  public static final StatusTable JNE = beside("jne/statuses.csv");
  public static final StatusTable TIKI = beside("tiki/statuses.csv").orElse(GENERIC);
  public static final StatusTable POS = beside("pos/statuses.csv").orElse(GENERIC);
  public static final StatusTable WAHANA = beside("wahana/statuses.csv").orElse(GENERIC);

  public static final StatusTable FEDEX = beside("fedex/statuses.csv");

  /** The Unified service of all of DHL. */
  public static final StatusTable DHL = beside("dhl/unified.csv");

  /** DHL Express checkpoints. */
  public static final StatusTable DHL_EXPRESS = beside("dhl/express.csv");

  /** The aggregator's own statuses. */
  public static final StatusTable BITESHIP = beside("aggregator/biteship.csv");

  private static final Map<String, StatusTable> OF_COURIER =
      Map.of("JNE", JNE.orElse(GENERIC), "TIKI", TIKI, "POS", POS, "WAHANA", WAHANA);

  private Tables() {}

  /** How a courier's words are read when somebody else repeats them. */
  public static StatusTable of(CourierId courier) {
    return OF_COURIER.getOrDefault(courier.value(), GENERIC);
  }

  private static StatusTable beside(String file) {
    return StatusTable.beside(Tables.class, file);
  }
}
