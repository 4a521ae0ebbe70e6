/**
 * Statement files that people take from a bank's own site: what a reader of such files tells about
 * them. A reader hands on the rows of a file only after the whole of it was found consistent, and
 * says of a refused one in which line what was expected. Readers are found with {@link
 * java.util.ServiceLoader}; the core calls them.
 */
package id.emall.contracts.bank.file;
