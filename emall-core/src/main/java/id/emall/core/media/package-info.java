/**
 * Files that people bring: photos for all to see, and scans for their owner and the desk that works
 * on them alone. Pictures are drawn anew before they are kept, private files are sealed. Files lie
 * in a folder or a bucket under names made from their content; rows tell their type and owner.
 * Members, shops, products and payment claims refer to them by id.
 */
package id.emall.core.media;
