/**
 * Plays the outside world for development and tests: banks, couriers, an SMS gateway, mail. {@link
 * id.emall.sandbox.Sandbox} starts it, in the caller's process or its own. Nothing in the mall
 * knows that it talks to a sandbox; only settings lead there.
 */
package id.emall.sandbox;
