package id.emall.courier.wahana;

import id.emall.courier.CourierContract;

/** The adapter against Wahana as the sandbox plays it. */
class WahanaCourierTest extends CourierContract {

  WahanaCourierTest() {
    super(new WahanaFactory(), "wahana");
  }

  @Override
  protected String stranger() {
    return "ZZZ99999";
  }
}
