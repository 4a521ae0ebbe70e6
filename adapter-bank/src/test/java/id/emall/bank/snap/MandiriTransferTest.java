package id.emall.bank.snap;

import id.emall.bank.mandiri.MandiriTransferFactory;

class MandiriTransferTest extends TransferContract {

  MandiriTransferTest() {
    super(new MandiriTransferFactory(), "mandiri", "mandiri", "008", 13);
  }
}
