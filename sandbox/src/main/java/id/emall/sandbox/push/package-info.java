/**
 * The push service of a browser and the browsers behind it. It takes what RFC 8030 calls push
 * messages, checks whose they are (RFC 8292), and opens them as a browser does (RFC 8291), with
 * code that shares nothing with the mall's.
 */
package id.emall.sandbox.push;
