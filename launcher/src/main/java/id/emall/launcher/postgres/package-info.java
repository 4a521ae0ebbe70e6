/**
 * The mall's own PostgreSQL: unpacks the binaries, makes the data folder once, starts the server,
 * adopts one left behind by a killed run and stops it. The launcher calls it; it knows nothing of
 * the mall's tables.
 */
package id.emall.launcher.postgres;
