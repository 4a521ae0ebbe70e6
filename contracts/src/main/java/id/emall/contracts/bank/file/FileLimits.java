package id.emall.contracts.bank.file;

/**
 * How much a file may hold; beyond any of these it is refused.
 *
 * @param bytes of the whole file
 * @param rows in the whole file
 * @param lineLength characters in one line, or between two tags of XML
 * @param depth of nested XML elements
 * @param problems that are told one by one; the rest are only counted
 */
public record FileLimits(long bytes, long rows, int lineLength, int depth, int problems) {

  /** Room for a year of a large seller: 256 MiB, five million rows. */
  public static final FileLimits DEFAULT =
      new FileLimits(256L << 20, 5_000_000, 16 * 1024, 32, 100);
}
