/**
 * Plays orders through the running mall as its people would: with the forms of the site, the bank,
 * the couriers and the telephone of the sandbox. The launcher's demo calls it; whole-system tests
 * may as well.
 */
package id.emall.launcher.story;
