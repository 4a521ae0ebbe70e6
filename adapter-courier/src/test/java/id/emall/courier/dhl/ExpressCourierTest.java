package id.emall.courier.dhl;

import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.courier.CourierContract;

/** The adapter against MyDHL as the sandbox plays it. */
class ExpressCourierTest extends CourierContract {

  ExpressCourierTest() {
    super(new ExpressFactory(), "mydhl");
  }

  @Override
  protected String stranger() {
    return "8264715546";
  }

  @Override
  protected ZoneBasis basisWithoutOffset() {
    return ZoneBasis.LOCATION_ZONE;
  }

  @Override
  protected boolean tellsReturned() {
    return false;
  }
}
