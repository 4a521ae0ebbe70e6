package id.emall.web.operator;

/**
 * What a rule noticed, in words.
 *
 * @param good whether it speaks for the applicant; otherwise a person should look
 */
public record FindingLine(boolean good, String text) {}
