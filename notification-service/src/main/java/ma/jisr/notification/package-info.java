/** Tells applicants about every step, by SMS and e-mail, in their language. */
@NullMarked
package ma.jisr.notification;

import org.jspecify.annotations.NullMarked;
