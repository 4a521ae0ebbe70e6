package id.emall.contracts.bank.file;

import java.util.Optional;

/**
 * How a file is laid out.
 *
 * @param name for people, e.g. {@code MT940} or {@code CSV KlikBCA}
 * @param bank short name of the bank whose layout or address it is, empty where the head does not
 *     tell it
 * @param rowIds whether a row's {@code bankTransactionId} belongs to its identity
 * @param rowBalances whether rows carry the balance after them
 */
public record FileLayout(String name, Optional<String> bank, boolean rowIds, boolean rowBalances) {}
