/** One-time codes as they come from registration: sealed, short-lived, never kept. */
@NullMarked
package ma.jisr.notification.code;

import org.jspecify.annotations.NullMarked;
