package id.emall.core.admission;

import java.util.UUID;

/** An application goes back to its sender, who is to mend what the reason says. */
public record SellerReturned(UUID memberId, String reason) {}
