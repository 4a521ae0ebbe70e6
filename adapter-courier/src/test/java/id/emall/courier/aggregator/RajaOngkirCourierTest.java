package id.emall.courier.aggregator;

import id.emall.courier.CourierContract;

/** The adapter against RajaOngkir as the sandbox plays it, serving Wahana. */
class RajaOngkirCourierTest extends CourierContract {

  RajaOngkirCourierTest() {
    super(new RajaOngkirFactory(), "rajaongkir");
  }

  @Override
  protected String stranger() {
    return "ZZZ99999";
  }
}
