/**
 * The one clock of everything that runs in a process: the mall, its background work and the
 * sandbox.
 */
package id.emall.contracts.time;
