/**
 * Payara Micro in this process, with one HTTP listener and nothing else open: no cluster, no
 * administration, no JMX, no telemetry. The launcher starts and stops it.
 */
package id.emall.launcher.server;
