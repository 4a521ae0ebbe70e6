package id.emall.core.shop;

import java.time.Instant;
import java.util.UUID;

/**
 * A shop as everybody may see it.
 *
 * @param slug its name in addresses, e.g. {@code dapur-luak}; never changes
 * @param regencyCode where it sends from
 * @param districtCode where in its regency, or null
 * @param bannerMediaId its picture, or null
 */
public record ShopView(
    UUID id,
    UUID ownerId,
    String slug,
    String name,
    String tagline,
    String about,
    String regencyCode,
    String districtCode,
    String bannerMediaId,
    State state,
    Instant openedAt) {

  /** Whether it sells. */
  public enum State {
    OPEN,
    /** Closed by its seller for a while. */
    CLOSED,
    /** Stopped by an operator. */
    SUSPENDED
  }

  public boolean open() {
    return state == State.OPEN;
  }
}
