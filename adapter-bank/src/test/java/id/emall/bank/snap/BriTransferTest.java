package id.emall.bank.snap;

import id.emall.bank.bri.BriTransferFactory;

class BriTransferTest extends TransferContract {

  BriTransferTest() {
    super(new BriTransferFactory(), "bri", "bri", "002", 15);
  }
}
