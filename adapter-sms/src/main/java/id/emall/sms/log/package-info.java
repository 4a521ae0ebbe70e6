/**
 * A gateway that sends nothing and writes a line instead, for developing without a partner. It
 * calls nobody, and is made only where the settings name its kind. Numbers are masked in what it
 * writes.
 */
package id.emall.sms.log;
