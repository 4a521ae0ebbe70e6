package id.emall.bank.bri.older;

/**
 * Makes the adapter of kind {@code bri-statement}: account statement 2.0, {@code POST
 * /v2.0/statement}. Of its rows only transactionTime is known; the other fields are believed to be
 * named as in transaction history, and {@code row-fields} corrects them. Balances are not read
 * unless {@code row-balances} says so.
 */
public final class StatementFactory extends OlderFactory {

  public StatementFactory() {
    super(
        "bri-statement",
        OlderReading.STATEMENT,
        false,
        (client, account, range) ->
            client.post(
                "/v2.0/statement",
                "{\"accountNumber\":\"%s\",\"startDate\":\"%s\",\"endDate\":\"%s\"}"
                    .formatted(account, range.from(), range.to())));
  }
}
