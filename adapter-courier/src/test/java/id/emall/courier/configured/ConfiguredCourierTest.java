package id.emall.courier.configured;

import id.emall.courier.CourierContract;

/** The adapter against an undescribed courier as the sandbox plays it, serving PCP. */
class ConfiguredCourierTest extends CourierContract {

  ConfiguredCourierTest() {
    super(new ConfiguredFactory(), "pcp");
  }

  @Override
  protected String stranger() {
    return "XYZ12345";
  }
}
