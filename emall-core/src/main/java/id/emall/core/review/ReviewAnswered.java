package id.emall.core.review;

import java.util.UUID;

/** A shop has answered a review, for the first time. */
public record ReviewAnswered(UUID reviewId) {}
