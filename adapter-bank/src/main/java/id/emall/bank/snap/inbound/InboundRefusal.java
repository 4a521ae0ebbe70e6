package id.emall.bank.snap.inbound;

/** A call that is answered with a code other than success. */
public final class InboundRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final InboundCode code;

  public InboundRefusal(InboundCode code) {
    super(code.message(), null, false, false);
    this.code = code;
  }

  public InboundCode code() {
    return code;
  }
}
