package id.emall.courier.aggregator;

import id.emall.courier.PushContract;

/** Pushes of Biteship as the sandbox sends them. */
class BiteshipPushTest extends PushContract {

  BiteshipPushTest() {
    super(new BiteshipFactory(), "biteship");
  }

  @Override
  protected boolean tellsScans() {
    return false;
  }
}
