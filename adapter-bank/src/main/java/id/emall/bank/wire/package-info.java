/**
 * One call to a bank and what came back, and the access token that such calls carry. Nothing here
 * knows a protocol: the banks' packages say what is sent and what an answer means. Every failure to
 * get an answer becomes an {@link id.emall.contracts.adapter.OutsideFailure}.
 */
package id.emall.bank.wire;
