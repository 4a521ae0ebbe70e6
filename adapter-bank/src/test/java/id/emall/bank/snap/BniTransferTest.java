package id.emall.bank.snap;

import id.emall.bank.bni.BniTransferFactory;

class BniTransferTest extends TransferContract {

  BniTransferTest() {
    super(new BniTransferFactory(), "bni", "bni", "009", 10);
  }
}
