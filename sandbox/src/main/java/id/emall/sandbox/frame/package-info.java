/**
 * The stage on which outside services are played: one HTTP server, one journal, named faults, the
 * clock. A stand-in implements {@link id.emall.sandbox.frame.StandIn} and needs nothing else from
 * here than the types its methods name. Nothing here knows a particular stand-in.
 */
package id.emall.sandbox.frame;
