package id.emall.sandbox.bank;

import id.emall.sandbox.frame.Reply;

/** A call that a bank turns down, with the answer it gives. */
class BankRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Object body;

  /**
   * @param body maps, lists, strings and numbers
   */
  BankRefusal(int status, String message, Object body) {
    super(message);
    this.status = status;
    this.body = body;
  }

  final Reply reply() {
    return Reply.json(status, body);
  }
}
