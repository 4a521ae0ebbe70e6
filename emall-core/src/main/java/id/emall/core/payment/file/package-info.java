/**
 * Statement files that operators upload or lay into a folder: received, checked, taken whole or not
 * at all, and reported row by row. It reads them through {@code id.emall.contracts.bank.file} and
 * hands their rows to the payment package's door. Pages call {@link
 * id.emall.core.payment.file.StatementUploads}; background work does the rest.
 */
package id.emall.core.payment.file;
