/**
 * The files every page draws on: stylesheets, scripts, icons and pictures of the site itself. They
 * are read once at start, named with a hash of their content and served compressed from memory, so
 * that a browser fetches each version once. Templates ask {@link id.emall.web.assets.Assets} for
 * addresses; nothing else calls this package.
 */
package id.emall.web.assets;
