package id.emall.core.care;

/** The buyer has withdrawn a complaint; the order goes on. */
public record ComplaintWithdrawn(ComplaintView complaint) {}
