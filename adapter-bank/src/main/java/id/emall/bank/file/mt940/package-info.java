/**
 * MT940 and MT942, with or without their SWIFT envelope, any number of messages in one file. It is
 * read by a tokenizer of our own, because the ready-made one loses rows without a word: messages
 * after the first, bodies without envelope, amounts with a thousands separator, files that are cut
 * off. Only the door to statement files calls it.
 */
package id.emall.bank.file.mt940;
