package id.emall.bank.bri.older;

/**
 * Makes the adapter of kind {@code bri-history}: account transaction history, the oldest, {@code
 * GET /v1/statement/{account}/{start}/{end}}. BRI's page lists the fields of its rows, balances
 * included, by which missing and doubled rows are noticed.
 */
public final class HistoryFactory extends OlderFactory {

  public HistoryFactory() {
    super(
        "bri-history",
        OlderReading.HISTORY,
        true,
        (client, account, range) ->
            client.get("/v1/statement/%s/%s/%s".formatted(account, range.from(), range.to())));
  }
}
