/**
 * The mall's whole data in one file and back: what the tables hold at one moment, row by row, and
 * the uploaded files. Written beside a running mall, restored into an empty database under the
 * schema it was written with; newer migrations then run as at any start. Knows tables by the
 * database's own catalogue only, so a new one needs no change here. The command line calls it.
 */
package id.emall.core.backup;
