/** The facts of registration-service, with the fields that messages use. */
@NullMarked
package ma.jisr.notification.registration;

import org.jspecify.annotations.NullMarked;
