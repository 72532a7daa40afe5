/** The one table that says which fact makes which message. */
@NullMarked
package ma.jisr.notification.rules;

import org.jspecify.annotations.NullMarked;
