/**
 * Statement files that people take from their bank's site: MT940 and MT942, camt, CSV exports. The
 * door is {@link id.emall.bank.file.StatementFiles}, found through {@link
 * id.emall.contracts.bank.file.StatementFileReader}; the core opens it. Nothing here depends on a
 * bank's online interface.
 */
package id.emall.bank.file;
