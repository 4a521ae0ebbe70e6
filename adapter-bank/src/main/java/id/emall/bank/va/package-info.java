/**
 * Virtual accounts over SNAP: the bank asks the mall what is due under a number (service 24) and
 * tells it what was paid (25); the mall may ask the bank about a payment (26). One class of
 * conversation for all banks; in what they differ is a dialect, and what no document tells is a
 * setting.
 */
package id.emall.bank.va;
