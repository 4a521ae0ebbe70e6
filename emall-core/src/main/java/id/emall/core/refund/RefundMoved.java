package id.emall.core.refund;

/** A refund went from one state to another; {@code refund} is how it stands now. */
public record RefundMoved(RefundView refund, RefundEvent event) {}
