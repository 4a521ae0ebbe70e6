package id.emall.courier.pos;

import id.emall.courier.CourierContract;
import java.util.Map;

/** The same adapter with numbers whose answers are of the second generation. */
class PosSecondGenerationTest extends CourierContract {

  PosSecondGenerationTest() {
    super(new PosFactory(), "pos");
  }

  @Override
  protected String stranger() {
    return "P2699999999999";
  }

  @Override
  protected String book(String scenario) {
    return courier.book(scenario, Map.of("generation", "2"));
  }
}
