/**
 * Tests of the whole mall: launcher, database, server and site in a process of their own, the
 * outside world in the sandbox. They run after the jars are built.
 */
package id.emall.launcher.system;
