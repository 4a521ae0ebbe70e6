/**
 * The names of the mall's settings. They stand here because the launcher checks a settings file
 * before it starts the mall that reads them. Nothing here reads a setting; what they mean stands in
 * README.
 */
package id.emall.contracts.settings;
