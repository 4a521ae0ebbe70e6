/**
 * The mall as people meet it: buyers, sellers and operators walk through it in Chromium, while axe
 * and the browser's own console watch. The mall is started once for all tests here, with demo data
 * and the sandbox, and is reached by its pages and the sandbox's control addresses only. Where no
 * Chromium is found the tests are skipped and say so; in CI that is a failure.
 */
package id.emall.browser;
