/**
 * What the site says, in Indonesian and English: texts from message files, and numbers, money and
 * times in the way of the reader's language and zone. Templates and page resources call it. It
 * knows nothing of pages.
 */
package id.emall.web.text;
