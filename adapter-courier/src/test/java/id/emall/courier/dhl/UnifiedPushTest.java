package id.emall.courier.dhl;

import id.emall.courier.PushContract;

/** Pushes of DHL as the sandbox sends them. */
class UnifiedPushTest extends PushContract {

  UnifiedPushTest() {
    super(new UnifiedFactory(), "dhl");
  }

  @Override
  protected boolean tellsScans() {
    return true;
  }
}
