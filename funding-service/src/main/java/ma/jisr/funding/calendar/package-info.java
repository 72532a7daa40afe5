/** Days as people here count them. */
@NullMarked
package ma.jisr.funding.calendar;

import org.jspecify.annotations.NullMarked;
