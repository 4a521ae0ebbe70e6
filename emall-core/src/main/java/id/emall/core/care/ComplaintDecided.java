package id.emall.core.care;

/**
 * An operator has decided a complaint: the order goes on, or has ended with its money owed back.
 */
public record ComplaintDecided(ComplaintView complaint) {}
