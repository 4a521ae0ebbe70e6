package id.emall.core.review;

import java.util.UUID;

/** A shop has answered a question, for the first time. */
public record QuestionAnswered(UUID questionId) {}
