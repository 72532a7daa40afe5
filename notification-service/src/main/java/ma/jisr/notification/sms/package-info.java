/** How a text fits into SMS: alphabets, parts and what they cost. */
@NullMarked
package ma.jisr.notification.sms;

import org.jspecify.annotations.NullMarked;
