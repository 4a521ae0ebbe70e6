/**
 * Browsers to which the mall may push: which devices members switched it on, and the mall's keys
 * for it. Pages call {@link id.emall.core.notice.push.PushDevices}; the notices push through it and
 * know what becomes of a push.
 */
package id.emall.core.notice.push;
