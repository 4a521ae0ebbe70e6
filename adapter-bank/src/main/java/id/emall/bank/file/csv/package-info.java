/**
 * CSV exports of the banks' own sites, each layout recognised by the names of its columns. Cells
 * are told apart by a kept library; what a cell means is decided here. Only the door to statement
 * files calls it.
 */
package id.emall.bank.file.csv;
