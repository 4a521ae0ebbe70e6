package id.emall.courier.fedex;

import id.emall.courier.PushContract;

/** Pushes of FedEx as the sandbox sends them. */
class FedexPushTest extends PushContract {

  FedexPushTest() {
    super(new FedexFactory(), "fedex");
  }

  @Override
  protected boolean tellsScans() {
    return true;
  }
}
