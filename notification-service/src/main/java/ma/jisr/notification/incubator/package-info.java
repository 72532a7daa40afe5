/** The facts of incubator-service, with the fields that messages use. */
@NullMarked
package ma.jisr.notification.incubator;

import org.jspecify.annotations.NullMarked;
