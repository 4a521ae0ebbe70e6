package id.emall.courier.aggregator;

import id.emall.courier.CourierContract;

/** The adapter against BinderByte as the sandbox plays it, serving JNE. */
class BinderByteCourierTest extends CourierContract {

  BinderByteCourierTest() {
    super(new BinderByteFactory(), "binderbyte");
  }

  @Override
  protected String stranger() {
    return "010116240120792";
  }
}
