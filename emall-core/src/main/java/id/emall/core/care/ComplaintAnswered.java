package id.emall.core.care;

/** The seller has answered a complaint. */
public record ComplaintAnswered(ComplaintView complaint) {}
