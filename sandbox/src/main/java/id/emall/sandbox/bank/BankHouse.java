package id.emall.sandbox.bank;

import java.util.List;

/**
 * A bank as it is played: what its documents say of it, and where they are silent what this sandbox
 * chose.
 *
 * @param standIn name of the stand-in
 * @param adapter name of the mall's settings for it
 * @param bank short name
 * @param account number of the account with which it begins
 * @param accountDigits how many digits its account numbers have
 * @param transfer how it words a transfer between its own customers, with {@code {side}}, {@code
 *     {day}}, {@code {amount}}, {@code {note}} and {@code {name}} to be filled in
 * @param terms what its services ask for
 * @param shape what its answers look like
 */
record BankHouse(
    String standIn,
    String adapter,
    String bank,
    String account,
    int accountDigits,
    String transfer,
    Terms terms,
    Shape shape) {

  /**
   * What its SNAP services ask for.
   *
   * @param tokenPath where tokens are given out
   * @param statementPaths where its statement is, in all versions played
   * @param secretKey what the mall's adapter calls the secret
   * @param partnerId X-PARTNER-ID
   * @param channelId CHANNEL-ID
   * @param externalId form of X-EXTERNAL-ID
   * @param milliseconds whether X-TIMESTAMP tells them
   * @param additionalInfo whether the token call must send it
   * @param reference whether partnerReferenceNo must be sent
   * @param midnights whether both days must be sent at midnight
   * @param daysBack how many days back it shows
   * @param rangeDays how many days it shows at once
   */
  record Terms(
      String tokenPath,
      List<String> statementPaths,
      String secretKey,
      String partnerId,
      String channelId,
      String externalId,
      boolean milliseconds,
      boolean additionalInfo,
      boolean reference,
      boolean midnights,
      int daysBack,
      int rangeDays) {}

  /**
   * What its answers look like.
   *
   * @param types the words for credit and debit
   * @param rowIds whether rows carry the bank's id
   * @param rowBalances whether rows carry the balances around them
   * @param balances whether the answer carries the balances around all rows
   * @param overnight whether remarks grow a tail after their day
   * @param pageSize rows on a page; 0 where there are no pages
   */
  record Shape(
      List<String> types,
      boolean rowIds,
      boolean rowBalances,
      boolean balances,
      boolean overnight,
      int pageSize) {

    String type(boolean credit) {
      return types.get(credit ? 0 : 1);
    }
  }

  private static final String NUMERIC = "[0-9]{1,36}";
  private static final List<String> CAPITALS = List.of("CREDIT", "DEBIT");

  /** BCA's documentation of March 2025 and captured answers. */
  static final BankHouse BCA =
      new BankHouse(
          "bank",
          "bca",
          "BCA",
          "8930456712",
          10,
          "TRSF E-BANKING {side} {day}/FTSCY/WS95031 {amount} {note} {name}",
          new Terms(
              "/openapi/v1.0/access-token/b2b",
              List.of("/openapi/v1.0/bank-statement"),
              "client-secret",
              "LUMBUNGID",
              "95051",
              NUMERIC,
              false,
              false,
              true,
              true,
              31,
              32),
          new Shape(CAPITALS, false, false, true, false, 0));

  /** Paths and page numbers as several clients have them; its answers are the standard's. */
  static final BankHouse MANDIRI =
      new BankHouse(
          "mandiri",
          "mandiri",
          "Mandiri",
          "1370012345678",
          13,
          "MCM INHOUSETRF {side} DARI {name} {note}",
          new Terms(
              "/openapi/auth/v2.0/access-token/b2b",
              List.of(
                  "/openapi/transactions/v2.1/bank-statement",
                  "/openapi/transactions/v2.0/bank-statement"),
              "client-secret",
              "LUMBUNG-MDR",
              "61234",
              "[0-9]{19}",
              false,
              false,
              false,
              false,
              31,
              32),
          new Shape(CAPITALS, false, false, true, false, 50));

  /** Calls as BNI's own kits make them; its answers are the standard's. */
  static final BankHouse BNI =
      new BankHouse(
          "bni",
          "bni",
          "BNI",
          "0115476117",
          10,
          "TRANSFER {side} | {note} | {name}",
          new Terms(
              "/snap/v1/access-token/b2b",
              List.of("/snap-service/v1/bank-statement"),
              "api-secret",
              "lumbung-api-key",
              "71234",
              "[0-9]{19}",
              false,
              true,
              true,
              false,
              31,
              32),
          new Shape(CAPITALS, false, false, true, false, 0));

  /** BRI's pages on its bank statement, and the answer in its own PHP kit. */
  static final BankHouse BRI =
      new BankHouse(
          "bri",
          "bri",
          "BRI",
          "008301001234567",
          15,
          "NBMB {name} {note}",
          new Terms(
              "/snap/v1.0/access-token/b2b",
              List.of(
                  "/snap/v1.0/bank-statement",
                  "/snap/v1.1/bank-statement",
                  "/snap/v2.0/bank-statement",
                  "/snap/v2.1/bank-statement"),
              "client-secret",
              "LUMBUNG-BRI",
              "81234",
              "[0-9]{9}",
              true,
              false,
              false,
              false,
              31,
              31),
          new Shape(List.of("Credit", "Debit"), true, true, false, true, 0));
}
