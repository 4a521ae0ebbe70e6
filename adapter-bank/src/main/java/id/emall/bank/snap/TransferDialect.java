package id.emall.bank.snap;

/**
 * Where a bank's transfers are and how it is known in them. The paths are only defaults for
 * settings, because few banks publish them.
 *
 * @param bankCode the bank's own three digits in domestic transfers
 * @param inquiryInternal service 15
 * @param inquiryExternal service 16
 * @param intrabank service 17
 * @param interbank service 18
 * @param status service 36
 */
public record TransferDialect(
    String bankCode,
    String inquiryInternal,
    String inquiryExternal,
    String intrabank,
    String interbank,
    String status) {}
