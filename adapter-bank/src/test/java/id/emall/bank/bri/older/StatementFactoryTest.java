package id.emall.bank.bri.older;

/** Account statement 2.0. */
class StatementFactoryTest extends OlderContract {

  StatementFactoryTest() {
    super(new StatementFactory());
  }
}
