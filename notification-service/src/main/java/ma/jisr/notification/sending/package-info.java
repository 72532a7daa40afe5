/** Getting messages out: lanes, claims, retries, receipts. */
@NullMarked
package ma.jisr.notification.sending;

import org.jspecify.annotations.NullMarked;
