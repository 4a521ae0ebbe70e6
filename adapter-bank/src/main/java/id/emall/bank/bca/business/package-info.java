/**
 * BCA's business banking interface from before SNAP, for contracts that still have it. Its
 * signature is documented and proven by published vectors; its statement's answer is not, so the
 * names of its fields are settings. New contracts use the SNAP adapter beside this package.
 */
package id.emall.bank.bca.business;
