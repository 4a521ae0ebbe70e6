package id.emall.bank.snap;

import id.emall.bank.bca.BcaTransferFactory;

class BcaTransferTest extends TransferContract {

  BcaTransferTest() {
    super(new BcaTransferFactory(), "bank", "bca", "014", 10);
  }
}
