/**
 * The mall's own settings, read once from MicroProfile Config, checked and given as typed records.
 * Keys begin with {@code emall.}; an unknown one is refused at start. Adapters declare their keys
 * themselves.
 */
package id.emall.core.common.settings;
