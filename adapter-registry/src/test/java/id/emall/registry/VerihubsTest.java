package id.emall.registry;

import id.emall.contracts.registry.RegisteredPaper;
import id.emall.registry.verihubs.VerihubsFactory;

class VerihubsTest extends RegistryContract {

  VerihubsTest() {
    super(new VerihubsFactory(), "verihubs", RegisteredPaper.NIK, 16);
  }
}
