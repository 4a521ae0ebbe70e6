package id.emall.core.member;

/**
 * Something that is kept for a time only.
 *
 * @param purpose the row of the table {@code retention} that tells how long and by which law
 * @param delete deletes or empties at most {@code :batch} rows of before {@code :before}; run until
 *     it finds fewer
 */
public record Perishing(String purpose, String delete) {}
