package id.emall.courier.dhl;

import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.courier.CourierContract;

/** The adapter against DHL Unified as the sandbox plays it. */
class UnifiedCourierTest extends CourierContract {

  UnifiedCourierTest() {
    super(new UnifiedFactory(), "dhl");
  }

  @Override
  protected String stranger() {
    return "8264715546";
  }

  @Override
  protected ZoneBasis basisWithoutOffset() {
    return ZoneBasis.LOCATION_ZONE;
  }
}
