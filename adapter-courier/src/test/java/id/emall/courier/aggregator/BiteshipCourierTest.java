package id.emall.courier.aggregator;

import id.emall.courier.CourierContract;

/** The adapter against Biteship as the sandbox plays it, serving TIKI. */
class BiteshipCourierTest extends CourierContract {

  BiteshipCourierTest() {
    super(new BiteshipFactory(), "biteship");
  }

  @Override
  protected String stranger() {
    return "660099999999";
  }

  /** It names the addressee, not who took the parcel. */
  @Override
  protected boolean namesReceiver() {
    return false;
  }
}
