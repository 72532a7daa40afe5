/** Messages and the states they go through. */
@NullMarked
package ma.jisr.notification.message;

import org.jspecify.annotations.NullMarked;
