/** Messages, contacts and receipts as documents. */
@NullMarked
package ma.jisr.notification.persistence;

import org.jspecify.annotations.NullMarked;
