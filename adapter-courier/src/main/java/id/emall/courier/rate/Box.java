package id.emall.courier.rate;

/**
 * Sides in whole centimetres of a box that holds a volume and as little more as may be, for
 * services that want sides. It is near to a cube: no side is a surcharge's.
 */
record Box(int lengthCm, int widthCm, int heightCm) {

  private static final int TRIED = 30;

  /**
   * @param cm3 above 0, at most what a cube of 1,000 cm holds
   */
  static Box of(long cm3) {
    int cube = Math.max(1, (int) Math.cbrt(cm3));
    Box best = null;
    for (int length = cube; length >= Math.max(1, cube - TRIED); length--) {
      for (int width = length; width <= length + TRIED; width++) {
        Box box = new Box(length, width, (int) Math.ceilDiv(cm3, (long) length * width));
        if (best == null || box.cm3() < best.cm3()) {
          best = box;
        }
      }
    }
    return best;
  }

  long cm3() {
    return (long) lengthCm * widthCm * heightCm;
  }
}
