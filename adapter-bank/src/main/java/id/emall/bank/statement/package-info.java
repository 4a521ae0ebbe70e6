/**
 * What statements of all banks have in common: the tolerant reading of fields, the proof that rows
 * and totals agree, and the settings that describe a channel. Used by the banks' packages; knows no
 * bank and makes no call.
 */
package id.emall.bank.statement;
