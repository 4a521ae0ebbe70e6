package id.emall.core.review;

import java.util.UUID;

/** Somebody has asked about a product. */
public record QuestionAsked(UUID questionId) {}
