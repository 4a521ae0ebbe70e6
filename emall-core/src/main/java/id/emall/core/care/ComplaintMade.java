package id.emall.core.care;

/** A buyer says that something is wrong with an order, which is on hold from now on. */
public record ComplaintMade(ComplaintView complaint) {}
