package id.emall.core.catalogue.search;

/** Ranges of prices that lists offer, in rupiah, both ends included. */
public enum PriceBand {
  TO_25(0, 25_000),
  TO_50(25_000, 50_000),
  TO_100(50_000, 100_000),
  TO_250(100_000, 250_000),
  TO_500(250_000, 500_000),
  TO_1000(500_000, 1_000_000),
  ABOVE(1_000_000, Long.MAX_VALUE);

  private final long least;
  private final long most;

  PriceBand(long least, long most) {
    this.least = least;
    this.most = most;
  }

  /** Null when there is no lower end. */
  public Long least() {
    return least == 0 ? null : least;
  }

  /** Null when there is no upper end. */
  public Long most() {
    return most == Long.MAX_VALUE ? null : most;
  }

  boolean holds(long price) {
    return price >= least && price <= most;
  }
}
