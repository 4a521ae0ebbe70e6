package id.emall.core.catalogue.desk;

import java.util.Arrays;
import java.util.Optional;

/** The pictures a category can have; the site's icons hold each by its name. */
public enum ShelfIcon {
  BAG("handbag"),
  BOX("box-seam"),
  CAKE("cake2"),
  COOKIE("cookie"),
  CUP("cup-hot"),
  DROP("droplet-half"),
  EGG("egg-fried"),
  FIRE("fire"),
  FLOWER("flower1"),
  GIFT("gift"),
  PALETTE("palette"),
  PEOPLE("people"),
  PHONE("phone"),
  SCISSORS("scissors"),
  SHOP("shop"),
  WALKING("person-walking");

  private final String icon;

  ShelfIcon(String icon) {
    this.icon = icon;
  }

  /** Its name among the site's icons. */
  public String icon() {
    return icon;
  }

  static Optional<ShelfIcon> named(String icon) {
    return Arrays.stream(values()).filter(one -> one.icon.equals(icon)).findFirst();
  }
}
