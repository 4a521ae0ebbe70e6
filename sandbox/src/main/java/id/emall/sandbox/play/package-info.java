/**
 * The page on which a person plays the outside world: every stand-in's panel, its faults, the
 * clock. It does nothing that the control routes cannot do, and works without JavaScript.
 */
package id.emall.sandbox.play;
