package id.emall.contracts.bank.file;

import id.emall.contracts.bank.StatementRow;

/**
 * A row and where it stands.
 *
 * @param line counted from 1
 * @param reversal whether the bank marks it as taking back an earlier row; its direction is
 *     nevertheless the one in which the money moved
 */
public record FileRow(int line, StatementRow row, boolean reversal) {}
