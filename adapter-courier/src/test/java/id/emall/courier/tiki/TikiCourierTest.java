package id.emall.courier.tiki;

import id.emall.courier.TokenContract;
import java.time.Duration;

/** The adapter against TIKI as the sandbox plays it. */
class TikiCourierTest extends TokenContract {

  TikiCourierTest() {
    super(new TikiFactory(), "tiki");
  }

  @Override
  protected String stranger() {
    return "660099999999";
  }

  @Override
  protected Duration tokenLife() {
    return Duration.ofMinutes(5);
  }
}
