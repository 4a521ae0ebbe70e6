/**
 * ISO 20022 camt.053 and camt.054 of any version from the second on, read element by element. No
 * document type, no entity, no depth beyond the limit. Only the door to statement files calls it.
 */
package id.emall.bank.file.camt;
