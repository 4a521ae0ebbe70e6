package id.emall.contracts.bank.file;

import id.emall.contracts.bank.StatementTotals;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The end of one statement in a file.
 *
 * @param totals what the file states about its rows, pending ones included; opening and closing are
 *     also there where they follow from the balances of the rows
 * @param available money that may be spent, scale 2, or null where the file does not tell it
 * @param from first day that the statement is about (WIB), or null when it neither says so nor has
 *     rows
 * @param to last such day, or null likewise
 */
public record FileEnding(
    StatementTotals totals,
    BigDecimal available,
    LocalDate from,
    LocalDate to,
    Assurance assurance) {}
