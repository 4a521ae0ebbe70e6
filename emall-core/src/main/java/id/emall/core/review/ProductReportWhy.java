package id.emall.core.review;

/** What somebody says is wrong with a product. */
public enum ProductReportWhy {
  /** The law forbids to sell it. */
  FORBIDDEN,
  COUNTERFEIT,
  /** Photos, words or price promise what it is not. */
  MISLEADING,
  OTHER
}
