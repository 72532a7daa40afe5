/** The facts of funding-service, with the fields that messages use. */
@NullMarked
package ma.jisr.notification.funding;

import org.jspecify.annotations.NullMarked;
