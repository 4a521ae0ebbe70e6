/**
 * The other direction of SNAP: a bank calls the mall. Tokens are given out, calls verified and
 * refused in the standard's codes here; what a service means is the business of those who use this.
 */
package id.emall.bank.snap.inbound;
